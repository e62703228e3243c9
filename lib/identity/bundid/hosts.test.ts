import { beforeAll, describe, expect, test, vi } from 'vitest';
import { newTown, type Town } from '@/db/testing/world';
import { newToken } from '../model';
import { actorOfSession } from '../queries';
import { beginAtBundid } from './commands/begin';
import { finishAtBundid } from './commands/finish';
import { setService } from './commands/set-service';
import { takeAnswer } from './commands/take-answer';
import { disbeliefOf } from './disbelief';
import { serviceMetadata } from './metadata';
import { connected } from './queries';
import { addressesOf } from './service';
import { answerOf, type Facts } from './testing/answer';
import { honest, KEYS_MS, newProvider, type TestProvider } from './testing/provider';

/** The platform's host (null), and two that the town has had. */
const [OWN, FORMER] = ['reden.lindenfurt.example', 'alt.lindenfurt.example'];
type Host = string | null;

let provider: TestProvider;
beforeAll(() => {
  vi.stubEnv('PUBLIC_URL', 'https://mitreden.example');
  provider = newProvider();
}, KEYS_MS);

async function connectedTown(): Promise<Town> {
  const town = await newTown();
  await setService(town.ada, { displayName: 'Stadt Muster', onlineServiceId: 'BMI-1' });
  return town;
}

async function connectedAt(town: Town, host: Host) {
  const at = await connected(town, host);
  if (!at) throw new Error('not connected');
  return at;
}

/** A browser that goes to BundID from this host. */
async function sentFrom(town: Town, host: Host) {
  const browser = newToken();
  const wish = { next: `/${town.slug}/account`, purpose: 'sign-in', trust: 'high' };
  const { fields } = await beginAtBundid(town, wish, { token: browser, locale: 'de', host });
  const request = Buffer.from(fields.SAMLRequest ?? '', 'base64').toString();
  return { browser, relayState: fields.RelayState ?? '', requestId: / ID="([^"]+)"/.exec(request)?.[1] ?? '', request };
}

/** What an honest answer to somebody at this host says of whom it is for. */
function factsFor(town: Town, host: Host): Partial<Facts> {
  const { entityId: audience, answer } = addressesOf({ tenantSlug: town.slug, host });
  return { audience, recipient: answer, destination: answer };
}

type Sent = Awaited<ReturnType<typeof sentFrom>>;

/** The token of an answer that is posted at this host, or why it is not taken. */
async function takenAt(town: Town, host: Host, { sent, facts }: { sent: Sent; facts: Partial<Facts> }) {
  const answer = await answerOf(provider, honest(town.slug, sent.requestId, facts));
  const posted = { answer, relayState: sent.relayState };
  return takeAnswer(town, await connectedAt(town, host), posted).catch((error) => disbeliefOf(error) ?? String(error));
}

describe('a town at a host of its own', () => {
  test('asks BundID by that host’s name, and the answer brings one back to it', async () => {
    const town = await connectedTown();
    const sent = await sentFrom(town, OWN);
    expect(sent.request).toContain(`AssertionConsumerServiceURL="https://${OWN}/${town.slug}/sign-in/bundid/answer"`);
    expect(sent.request).toContain(`>https://${OWN}/${town.slug}/sign-in/bundid/metadata<`);
    expect(sent.request).not.toContain('mitreden.example');
    const answer = await takenAt(town, OWN, { sent, facts: factsFor(town, OWN) });
    const back = { answer, browser: sent.browser, locale: 'de', host: OWN };
    const { session } = await finishAtBundid(town.visitor, back);
    expect(await actorOfSession(town.id, session)).toMatchObject({ trust: 'high' });
  });

  test.each<[string, Host, string]>([
    ['its own', OWN, `https://${OWN}`],
    ['the platform’s', null, 'https://mitreden.example'],
    ['this computer’s', 'localhost:3000', 'https://mitreden.example'],
  ])('has metadata for %s host with the addresses of that alone', async (_, host, origin) => {
    const town = await connectedTown();
    const metadata = serviceMetadata((await connectedAt(town, host)).service);
    expect(metadata).toContain(`entityID="${origin}/${town.slug}/sign-in/bundid/metadata"`);
    expect(metadata).toContain(`Location="${origin}/${town.slug}/sign-in/bundid/answer"`);
    const addresses = [...metadata.matchAll(/(?:entityID|Location)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(new Set(addresses.map((address) => new URL(address).origin))).toEqual(new Set([origin]));
  });
});

describe('an answer for one host', () => {
  test.each<[string, Host, Host]>([
    ['the platform’s is not taken at the town’s own', null, OWN],
    ['the town’s own is not taken at the platform’s', OWN, null],
    ['a former one is not taken at the present one', FORMER, OWN],
  ])('of %s, whomever it says that it is for', async (_, began, carried) => {
    const town = await connectedTown();
    const sent = await sentFrom(town, began);
    const asBegan = { sent, facts: factsFor(town, began) };
    expect(await takenAt(town, carried, asBegan)).toBe('request');
    // Made out by BundID for the other host: the request is of this one all the same.
    expect(await takenAt(town, carried, { sent, facts: factsFor(town, carried) })).toBe('request');
    expect(await takenAt(town, began, asBegan)).toHaveLength(43);
  });

  test.each<['audience' | 'recipient' | 'destination']>([['audience'], ['recipient'], ['destination']])(
    'that names another host of the town as its %s is not believed',
    async (named) => {
      const town = await connectedTown();
      for (const [here, there] of [[OWN, null] as const, [null, OWN] as const]) {
        const sent = await sentFrom(town, here);
        const facts = { ...factsFor(town, here), [named]: factsFor(town, there)[named] };
        expect(await takenAt(town, here, { sent, facts })).toBe(named);
      }
    },
  );

  test('signs nobody in at another one, with the browser’s token and the answer’s in hand', async () => {
    const town = await connectedTown();
    const sent = await sentFrom(town, OWN);
    const answer = await takenAt(town, OWN, { sent, facts: factsFor(town, OWN) });
    const back = { answer, browser: sent.browser, locale: 'de' };
    for (const host of [null, FORMER]) {
      await expect(finishAtBundid(town.visitor, { ...back, host })).rejects.toMatchObject({ code: 'bundid.spent' });
    }
    await finishAtBundid(town.visitor, { ...back, host: OWN });
  });
});
