import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { apiKeys } from '@/db/schema/api-keys';
import { members } from '@/db/schema/identity';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { makeOwnKey, makeTownKey, revokeOwnKey, revokeTownKey } from '@/lib/api-keys/commands';
import { KEYS_OF_MEMBER } from '@/lib/api-keys/model';
import { ownKeys, townKeys } from '@/lib/api-keys/queries';
import { formats } from '@/lib/formats/registry';
import { eraseAccount } from '@/lib/identity/commands/erase-account';
import { keepNetworkPace } from '@/lib/limits/commands/keep-pace';
import { senderOf } from '@/lib/limits/model';
import { paces } from '@/lib/limits/model/paces';
import { POST } from './[tenant]/offers/[offer]/parts/[part]/comments/route';
import { ask } from './testing/ask';

const talk = formats.find(({ opens }) => opens.includes('comment') && !opens.includes('annotate'))?.code ?? '';

/** Sends a comment as a program does. */
function send({ slug }: Town, { offerSlug, formatSlug }: TestOffer, key: string | null, body: unknown) {
  const path = `/${slug}/offers/${offerSlug}/parts/${formatSlug}/comments`;
  const request = new Request(`http://localhost:3000/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return POST(request, { params: Promise.resolve({ tenant: slug, offer: offerSlug, part: formatSlug }) });
}

const told = async (answer: Promise<Response>) => {
  const { status } = await answer;
  return [status, (await (await answer).json()).code];
};

const text = { text: 'Aus dem Skript.' };

test('a program writes as the member whose key it has, once', async () => {
  const town = await newTown();
  const offer = await offerIn(town, { format: talk });
  const key = await makeOwnKey(town.anna, { name: 'Skript' });
  const body = { ...text, key: randomUUID() };
  const [first, second] = [await send(town, offer, key, body), await send(town, offer, key, body)];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(await second.json()).toEqual(await first.json());
  const { comments } = await (await ask(`/${town.slug}/offers/${offer.offerSlug}/parts/mitreden/comments`)).json();
  expect(comments).toMatchObject([{ text: 'Aus dem Skript.', author: 'Anna', official: false }]);
  const [view] = await ownKeys(town.anna);
  expect([view?.name, view?.usedAt !== null]).toEqual(['Skript', true]);
});

test('of a key only a hash is kept', async () => {
  const town = await newTown();
  const key = await makeOwnKey(town.anna, { name: 'Skript' });
  const rows = await inTenant(town.visitor, (tx) => tx.select().from(apiKeys));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(key.slice(key.indexOf('_') + 1));
});

test('nothing is written without a key that counts and allows it', async () => {
  const [town, elsewhere] = [await newTown(), await newTown()];
  const offer = await offerIn(town, { format: talk });
  const [own, towns, foreign] = [
    await makeOwnKey(town.anna, { name: 'Skript' }),
    await makeTownKey(town.ada, { name: 'Portal', perSecond: '50' }),
    await makeOwnKey(elsewhere.anna, { name: 'Skript' }),
  ];
  expect(await told(send(town, offer, null, text))).toEqual([401, 'key.needed']);
  expect(await told(send(town, offer, 'nichts', text))).toEqual([401, 'key.unknown']);
  expect(await told(send(town, offer, foreign, text))).toEqual([401, 'key.unknown']);
  expect(await told(send(town, offer, towns, text))).toEqual([403, 'key.scope-missing']);
  const [key] = await ownKeys(town.anna);
  await expect(revokeOwnKey(town.mona, { id: key?.id })).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(revokeTownKey(town.ada, { id: key?.id })).rejects.toMatchObject({ kind: 'NotFound' });
  expect((await send(town, offer, own, text)).status).toBe(201);
  await revokeOwnKey(town.anna, { id: key?.id });
  expect(await told(send(town, offer, own, text))).toEqual([401, 'key.unknown']);
});

test('a key lets nobody do what its owner may not', async () => {
  const town = await newTown();
  const [offer, draft, reviewed] = [
    await offerIn(town, { format: talk }),
    await offerIn(town, { format: talk, state: 'draft' }),
    await offerIn(town, { format: talk, reviewsFirst: true }),
  ];
  const key = await makeOwnKey(town.anna, { name: 'Skript' });
  expect((await told(send(town, draft, key, text)))[0]).toBe(404);
  expect(await told(send(town, reviewed, key, text))).toEqual([403, 'thread.reviews-first']);
  expect(await told(send(town, offer, key, { text: '' }))).toEqual([400, 'input.invalid']);
  expect(await told(send(town, offer, key, '{'))).toEqual([400, 'form.unreadable']);
  await inTenant(town.visitor, (tx) =>
    tx
      .update(members)
      .set({ suspendedUntil: new Date(Date.now() + 60_000) })
      .where(eq(members.id, town.anna.memberId)),
  );
  expect(await told(send(town, offer, key, text))).toEqual([403, 'member.suspended']);
});

test('who deletes their account leaves no key', async () => {
  const town = await newTown();
  const offer = await offerIn(town, { format: talk });
  const key = await makeOwnKey(town.anna, { name: 'Skript' });
  await eraseAccount(town.anna, { sure: 'yes' });
  expect(await told(send(town, offer, key, text))).toEqual([401, 'key.unknown']);
});

test('a guest and who is suspended get no key, and nobody more than so many', async () => {
  const town = await newTown();
  await expect(makeOwnKey(town.guest, { name: 'x' })).rejects.toMatchObject({ code: 'key.needs-email' });
  await expect(makeOwnKey(town.ben, { name: 'x' })).rejects.toMatchObject({ code: 'member.suspended' });
  await expect(makeTownKey(town.mona, { name: 'x', perSecond: '10' })).rejects.toMatchObject({ kind: 'Forbidden' });
  await expect(makeTownKey(town.ada, { name: 'x', perSecond: '11' })).rejects.toMatchObject({ kind: 'Invalid' });
  for (let count = 0; count < KEYS_OF_MEMBER; count += 1) await makeOwnKey(town.anna, { name: 'x' });
  await expect(makeOwnKey(town.anna, { name: 'x' })).rejects.toMatchObject({ code: 'key.too-many' });
});

test('a town’s key reads faster than its network may, and no more than everybody', async () => {
  const town = await newTown();
  const draft = await offerIn(town, { format: talk, state: 'draft' });
  const key = await makeTownKey(town.ada, { name: 'Portal', perSecond: '50' });
  const authorization = `Bearer ${key}`;
  const address = `/${town.slug}/decisions`;
  // What its network may at once is used up, by whomever.
  const askAll = () =>
    Array.from({ length: 10_000 }, () => keepNetworkPace(town.id, senderOf(new Headers()), paces.api));
  expect(askAll).toThrow();
  expect((await ask(address)).status).toBe(429);
  expect((await ask(address, { authorization })).status).toBe(200);
  expect((await ask(address, { authorization: 'Bearer nichts' })).status).toBe(401);
  expect((await ask(`/${town.slug}/offers/${draft.offerSlug}`, { authorization })).status).toBe(404);
  const [view] = await townKeys(town.ada);
  await revokeTownKey(town.ada, { id: view?.id });
  expect((await ask(address, { authorization })).status).toBe(401);
});
