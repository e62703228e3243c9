import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { newToken } from '../model';
import { actorOfSession } from '../queries';
import { beginAtBundid } from './commands/begin';
import { finishAtBundid } from './commands/finish';
import { setService } from './commands/set-service';
import { takeAnswer } from './commands/take-answer';
import { disbeliefOf } from './disbelief';
import { pseudonymIn, subjectHashOf } from './pseudonym';
import { connected, hasBundid } from './queries';
import { answerOf, type Facts, newId } from './testing/answer';
import { honest, KEYS_MS, newProvider, type TestProvider } from './testing/provider';

let provider: TestProvider;
beforeAll(() => {
  provider = newProvider();
}, KEYS_MS);

async function connectedTown(): Promise<Town> {
  const town = await newTown();
  await setService(town.ada, { displayName: 'Stadt Muster', onlineServiceId: 'BMI-1' });
  return town;
}

/** A browser's way to BundID and back, until it is signed in. */
async function sentTo(town: Town, wish: { next?: string; purpose?: string; trust?: string } = {}) {
  const browser = newToken();
  const wanted = { next: `/${town.slug}/account`, purpose: 'sign-in', trust: 'high', ...wish };
  const { fields } = await beginAtBundid(town, wanted, { token: browser, locale: 'de', host: null });
  const request = Buffer.from(fields.SAMLRequest ?? '', 'base64').toString();
  return { browser, relayState: fields.RelayState ?? '', requestId: / ID="([^"]+)"/.exec(request)?.[1] ?? '', request };
}

async function taken(town: Town, posted: { answer: string; relayState: string }): Promise<string> {
  const at = await connected(town, null);
  if (!at) throw new Error('not connected');
  return takeAnswer(town, at, posted);
}

/** The token of an answer, or why it was not taken. */
const outcome = (work: Promise<string>) =>
  work.then(
    () => 'taken',
    (error) => disbeliefOf(error) ?? String(error),
  );

const answered = async (town: Town, requestId: string, facts: Partial<Facts> = {}) =>
  answerOf(provider, honest(town.slug, requestId, facts));

async function signedIn(town: Town, as: Actor, facts: Partial<Facts> = {}, wish = {}) {
  const { browser, relayState, requestId } = await sentTo(town, wish);
  const answer = await taken(town, { answer: await answered(town, requestId, facts), relayState });
  return finishAtBundid(as, { answer, browser, locale: 'de', host: null });
}

describe('signing in with BundID', () => {
  test('is one member each time, with the level of the answer on the session and not that of the request', async () => {
    const town = await connectedTown();
    const { session, next } = await signedIn(
      town,
      town.visitor,
      { authnClass: 'STORK-QAA-Level-3' },
      { trust: 'high' },
    );
    expect(next).toBe(`/${town.slug}/account`);
    const first = await actorOfSession(town.id, session);
    expect(first.trust).toBe('substantial');
    const later = await actorOfSession(town.id, (await signedIn(town, town.visitor)).session);
    expect(later).toMatchObject({ memberId: first.memberId, trust: 'high' });
    const weak = { level: 'STORK-QAA-Level-1', authnClass: 'STORK-QAA-Level-1' };
    expect((await actorOfSession(town.id, (await signedIn(town, town.visitor, weak)).session)).trust).toBe('email');
  });

  test('is offered only where the town is registered, and set up by its administration only', async () => {
    const town = await newTown();
    expect(await hasBundid(town)).toBe(false);
    await expect(sentTo(town)).rejects.toMatchObject({ code: 'bundid.not-here' });
    const draft = { displayName: 'Stadt Muster', onlineServiceId: 'BMI-1' };
    await expect(setService(town.emil, draft)).rejects.toMatchObject({ code: 'role.admin-needed' });
    await setService(town.ada, draft);
    expect(await hasBundid(town)).toBe(true);
    await expect(setService(town.ada, { ...draft, onlineServiceId: '' })).rejects.toMatchObject({ kind: 'Invalid' });
  });

  test('is not offered, and breaks nothing else, where the description of BundID is missing', async () => {
    const town = await connectedTown();
    const file = process.env.BUNDID_CERTIFICATES;
    process.env.BUNDID_CERTIFICATES = '/nowhere/idp.pem';
    expect(await hasBundid(town)).toBe(false);
    process.env.BUNDID_CERTIFICATES = file;
    expect(await hasBundid(town)).toBe(true);
  });

  test('adds to the account of who is signed in, but never takes it to another', async () => {
    const town = await connectedTown();
    const asAnna = await actorOfSession(town.id, (await signedIn(town, town.anna)).session);
    expect(asAnna).toMatchObject({ memberId: town.anna.memberId, trust: 'high' });
    await expect(signedIn(town, town.emil)).rejects.toMatchObject({ code: 'identity.another-account' });
  });

  test('goes nowhere but on in the town', async () => {
    const town = await connectedTown();
    const { next } = await signedIn(town, town.visitor, {}, { next: 'https://elsewhere.example/' });
    expect(next).toBe(`/${town.slug}`);
  });
});

describe('an answer', () => {
  test('is taken once, whether it comes twice at once or later', async () => {
    const town = await connectedTown();
    const { relayState, requestId } = await sentTo(town);
    const answer = await answered(town, requestId);
    const both = [1, 2].map(() => outcome(taken(town, { answer, relayState })));
    expect((await Promise.all(both)).sort()).toEqual(['request', 'taken']);
    expect(await outcome(taken(town, { answer, relayState }))).toBe('request');
  });

  test('with an assertion that was taken before is a replay, even to another request', async () => {
    const town = await connectedTown();
    const [one, other, assertionId] = [await sentTo(town), await sentTo(town), newId()];
    const first = await answered(town, one.requestId, { assertionId });
    expect(await outcome(taken(town, { answer: first, relayState: one.relayState }))).toBe('taken');
    const second = await answered(town, other.requestId, { assertionId });
    expect(await outcome(taken(town, { answer: second, relayState: other.relayState }))).toBe('replay');
  });

  test('that nobody asked for, with the state of another request, or too late, is not taken', async () => {
    const town = await connectedTown();
    const [one, other] = [await sentTo(town), await sentTo(town)];
    const posted = (answer: string, relayState: string) => outcome(taken(town, { answer, relayState }));
    expect(await posted(await answered(town, newId()), one.relayState)).toBe('request');
    expect(await posted(await answered(town, one.requestId), other.relayState)).toBe('request');
    expect(await posted(await answered(town, one.requestId), '')).toBe('request');
    await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`update bundid_requests set expires_at = now()`));
    expect(await posted(await answered(town, one.requestId), one.relayState)).toBe('request');
  });

  test('for one town is not taken in another, and its request is unknown there', async () => {
    const [town, other] = [await connectedTown(), await connectedTown()];
    const { relayState, requestId } = await sentTo(town);
    expect(await outcome(taken(other, { answer: await answered(town, requestId), relayState }))).toBe('request');
    const there = await sentTo(other);
    const answer = await answered(town, there.requestId);
    expect(await outcome(taken(other, { answer, relayState: there.relayState }))).toBe('destination');
  });

  test('signs in only the browser that asked, and only once', async () => {
    const town = await connectedTown();
    const { browser, relayState, requestId } = await sentTo(town);
    const answer = await taken(town, { answer: await answered(town, requestId), relayState });
    const back = (token: string | undefined) =>
      finishAtBundid(town.visitor, { answer, browser: token, locale: 'de', host: null });
    await expect(back(undefined)).rejects.toMatchObject({ code: 'bundid.spent' });
    await expect(back(newToken())).rejects.toMatchObject({ code: 'bundid.spent' });
    const both = await Promise.allSettled([back(browser), back(browser)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('leaves nothing of what it said but a hash, the trust and a yes', async () => {
    const town = await connectedTown();
    const { relayState, requestId } = await sentTo(town, { purpose: 'residency' });
    await taken(town, { answer: await answered(town, requestId), relayState });
    const kept = await inTenant({ tenantId: town.id }, async (tx) => [
      ...(await tx.execute(sql`select to_jsonb(r)::text as row from bundid_requests r`)),
    ]);
    expect(JSON.stringify(kept)).toContain('high');
    expect(JSON.stringify(kept)).not.toMatch(/erika|59065/);
  });
});

describe('the key of a person', () => {
  test('is another in each town and each procedure, and the same each time', async () => {
    const [town, other] = [await newTown(), await newTown()];
    const own = subjectHashOf(town.id, 'bPK2-erika');
    expect(subjectHashOf(town.id, 'bPK2-erika')).toBe(own);
    expect(new Set([own, subjectHashOf(other.id, 'bPK2-erika'), subjectHashOf(town.id, 'bPK2-max')]).size).toBe(3);
    const procedures = [
      { tenantId: town.id, id: 'a' },
      { tenantId: town.id, id: 'b' },
      { tenantId: other.id, id: 'a' },
    ];
    expect(new Set(procedures.map((procedure) => pseudonymIn(procedure, own))).size).toBe(3);
    expect(pseudonymIn({ tenantId: town.id, id: 'a' }, own)).toBe(pseudonymIn({ tenantId: town.id, id: 'a' }, own));
  });
});
