import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openidProvider } from '@/db/testing/openid-provider';
import { visitProvider } from '@/db/testing/visit-provider';
import { newTown, type Town } from '@/db/testing/world';
import { actorOfSession } from '@/lib/identity/queries';
import { returnAddress } from '../model';
import { providerBySlug } from '../queries/providers';
import { addProvider } from './add-provider';
import { beginOpenid } from './begin';
import { finishOpenid } from './finish';

/** The town's own host; null is the platform's. */
const OWN = 'reden.lindenfurt.example';
type Host = string | null;

beforeEach(() => void vi.stubEnv('PUBLIC_URL', 'https://mitreden.example'));
afterEach(() => vi.unstubAllEnvs());

const callbackAt = (town: Town, host: Host) => returnAddress({ tenantSlug: town.slug, host }, 'rathaus');

/** A town whose provider sends people back to both of its hosts. */
async function townWithProvider() {
  const town = await newTown();
  const provider = await openidProvider([null, OWN].map((host) => callbackAt(town, host).href));
  onTestFinished(() => provider.stop());
  vi.stubEnv('OUTGOING_ALLOWED_HOSTS', new URL(provider.issuer).host);
  const { issuer, client } = provider;
  const wish = { name: 'Rathaus', slug: 'rathaus', issuer, ...client, groupsClaim: 'groups', groupRoles: '' };
  await addProvider(town.ada, wish);
  return town;
}

/** To the provider from this host. Out: where it sends the browser back to, and the token of the browser's cookie. */
async function goFrom(town: Town, host: Host) {
  const trip = { tenantSlug: town.slug, host, next: `/${town.slug}/offers` };
  const { address, token } = await beginOpenid(town.id, await providerBySlug(town.id, 'rathaus'), trip);
  return { back: await visitProvider(new URL(address)), token };
}

/** The answer as it arrives at this host. */
async function comeBackTo(town: Town, host: Host, { back, token }: { back: URL; token: string }) {
  const address = callbackAt(town, host);
  address.search = back.search;
  const returning = { address, token, arrival: { device: null, sender: '198.51.100.7' }, locale: 'de' };
  return finishOpenid(town.visitor, await providerBySlug(town.id, 'rathaus'), returning);
}

describe('who signs in by OpenID Connect', () => {
  test.each<[string, Host, string]>([
    ['the town’s own host', OWN, `https://${OWN}`],
    ['the platform’s host', null, 'https://mitreden.example'],
  ])('at %s comes back to it', async (_, host, origin) => {
    const town = await townWithProvider();
    const sent = await goFrom(town, host);
    expect(sent.back.origin).toBe(origin);
    const { session } = await comeBackTo(town, host, sent);
    expect(await actorOfSession(town.id, session)).toMatchObject({ memberId: expect.any(String) });
  });

  test.each<[string, Host, Host]>([
    ['at the platform’s host', OWN, null],
    ['at the town’s own host', null, OWN],
  ])('cannot bring an answer in %s that was asked for at the other', async (_, began, carried) => {
    const town = await townWithProvider();
    const sent = await goFrom(town, began);
    await expect(comeBackTo(town, carried, sent)).rejects.toMatchObject({ code: 'openid.other-browser' });
    await comeBackTo(town, began, sent);
  });

  test('is the same person at both hosts', async () => {
    const town = await townWithProvider();
    const sessions = [];
    for (const host of [OWN, null]) sessions.push(await comeBackTo(town, host, await goFrom(town, host)));
    const [one, other] = await Promise.all(sessions.map(({ session }) => actorOfSession(town.id, session)));
    expect(one?.memberId).toBe(other?.memberId);
  });
});
