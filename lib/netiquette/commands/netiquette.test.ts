import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { openSession } from '@/lib/identity/commands/sessions';
import { hashOf } from '@/lib/identity/model';
import { actorOfSession } from '@/lib/identity/queries';
import { postComment } from '@/lib/threads/commands/post-comment';
import { editedNetiquette } from '../queries/draft';
import { netiquetteOf, readVersion, renewalFor } from '../queries/versions';
import { acceptNetiquette } from './accept-netiquette';
import { beginNetiquette } from './begin-netiquette';
import { discardRules, keepRule, removeRule } from './edit-rules';
import { publishNetiquette } from './publish-netiquette';

async function ruledTown(): Promise<Town> {
  const town = await newTown();
  await inTenant({ tenantId: town.id }, (tx) => beginNetiquette(tx));
  return town;
}

const typed = (title: string, number = '') => ({
  number,
  'title-de': title,
  'body-de': 'So.',
  'allowed-de': 'Eins\r\n\r\nZwei',
});
const published = { changes: 'rules', 'what-de': 'Neu ist die Regel zur Länge.', 'what-en': '' };

/** Somebody as a door lets them in, and the token's hash. */
async function asSeen({ id }: Town, memberId: string): Promise<Actor & { hash: string }> {
  const token = await inTenant({ tenantId: id }, (tx) => openSession(tx, memberId, { way: 'demo' }));
  return { ...(await actorOfSession(id, token)), hash: hashOf(token) };
}

test('what admins edit is seen by nobody before it is published', async () => {
  const { ada, id } = await ruledTown();
  expect(await keepRule(ada, typed('Kurz bleiben.'))).toBe(7);
  expect((await netiquetteOf(id))?.rules).toHaveLength(6);
  expect((await editedNetiquette(ada)).changes).toEqual([{ number: 7, kind: 'added', title: 'Kurz bleiben.' }]);
  expect(await publishNetiquette(ada, published)).toBe(2);
  const { shown } = await readVersion(id);
  expect(shown).toMatchObject({ version: 2, isInForce: true, whatChanged: { de: published['what-de'] } });
  expect(shown?.rules[6]?.wordings.de).toMatchObject({ title: 'Kurz bleiben.', allowed: ['Eins', 'Zwei'] });
});

test('an old version stays to be read, with what it changed', async () => {
  const { ada, id } = await ruledTown();
  await keepRule(ada, typed('Sehr freundlich bleiben.', '1'));
  await removeRule(ada, { number: '6' });
  await publishNetiquette(ada, published);
  const { shown: old, all } = await readVersion(id, 1);
  expect(old).toMatchObject({ version: 1, isInForce: false, changes: [] });
  expect(old?.rules).toHaveLength(6);
  expect(old?.endedAt).toEqual(all[0]?.publishedAt);
  expect((await readVersion(id, 2)).shown?.changes).toEqual([
    { number: 1, kind: 'changed', title: 'Sehr freundlich bleiben.' },
    { number: 6, kind: 'removed', title: 'Keine Werbung.' },
  ]);
  await expect(readVersion(id, 3)).rejects.toMatchObject({ kind: 'NotFound' });
});

test('the number of a rule that is gone stays unused', async () => {
  const { ada } = await ruledTown();
  await removeRule(ada, { number: 6 });
  await publishNetiquette(ada, published);
  expect(await keepRule(ada, typed('Kurz bleiben.'))).toBe(7);
});

test('when the rules change, who had said yes is asked again, guests too, and is told what changed', async () => {
  const town = await ruledTown();
  const { ada, anna, guest, id } = town;
  expect((await asSeen(town, anna.memberId)).netiquetteAccepted).toBe(true);
  await keepRule(ada, typed('Kurz bleiben.'));
  await publishNetiquette(ada, published);
  for (const { memberId } of [anna, guest]) {
    const asked = await asSeen(town, memberId);
    expect(asked.netiquetteAccepted).toBe(false);
    expect(await renewalFor(id, memberId)).toMatchObject({
      words: [{ de: published['what-de'] }],
      changes: [{ number: 7 }],
    });
    await acceptNetiquette(asked, { netiquette: 'accepted', version: '2' });
    expect((await asSeen(town, memberId)).netiquetteAccepted).toBe(true);
  }
  expect((await asSeen(town, ada.memberId)).netiquetteAccepted).toBe(true);
});

test('who has read an older version than is in force by now is asked again', async () => {
  const town = await ruledTown();
  await keepRule(town.ada, typed('Kurz bleiben.'));
  await publishNetiquette(town.ada, published);
  await acceptNetiquette(town.anna, { netiquette: 'accepted', version: '1' });
  expect((await asSeen(town, town.anna.memberId)).netiquetteAccepted).toBe(false);
});

test('better words ask nobody again', async () => {
  const town = await ruledTown();
  await keepRule(town.ada, typed('Freundlich sein.', '1'));
  await publishNetiquette(town.ada, { ...published, changes: 'words' });
  expect((await asSeen(town, town.anna.memberId)).netiquetteAccepted).toBe(true);
});

test('a comment on a connection that was let in before is not taken without the new yes', async () => {
  const town = await ruledTown();
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const { hash, ...before } = await asSeen(town, town.anna.memberId);
  const post = () =>
    postComment({ ...before, session: hash }, { key: randomUUID(), threadId, parentId: null, text: 'Ja!' });
  await post();
  await keepRule(town.ada, typed('Kurz bleiben.'));
  await publishNetiquette(town.ada, published);
  await expect(post()).rejects.toHaveProperty('code');
  await acceptNetiquette(before, { netiquette: 'accepted' });
  await post();
});

test('nothing is published that has not changed, and a rule that comes is more than words', async () => {
  const { ada } = await ruledTown();
  await expect(publishNetiquette(ada, published)).rejects.toMatchObject({ code: 'netiquette.nothing-changed' });
  await keepRule(ada, typed('Kurz bleiben.'));
  const asWords = publishNetiquette(ada, { ...published, changes: 'words' });
  await expect(asWords).rejects.toMatchObject({ code: 'netiquette.not-mere-words' });
  await discardRules(ada);
  await expect(publishNetiquette(ada, published)).rejects.toMatchObject({ code: 'netiquette.nothing-changed' });
});

test('rules are edited by admins only', async () => {
  const { ada, mona, anna, visitor } = await ruledTown();
  for (const actor of [mona, anna, visitor]) {
    for (const edit of [
      keepRule(actor, typed('Neu')),
      removeRule(actor, { number: 1 }),
      publishNetiquette(actor, published),
    ])
      await expect(edit).rejects.toHaveProperty('code', actor === visitor ? 'sign-in.needed' : 'role.admin-needed');
    await expect(editedNetiquette(actor)).rejects.toHaveProperty('kind');
  }
  await expect(removeRule(ada, { number: 1 })).resolves.toBeNull();
});

test('a rule needs its title in German; another language is left out whole or has one too', async () => {
  const { ada } = await ruledTown();
  const problems = (field: string) => ({ facts: { problems: [{ field, code: 'netiquette.title-missing' }] } });
  await expect(keepRule(ada, typed(''))).rejects.toMatchObject(problems('title-de'));
  await expect(keepRule(ada, { ...typed('Ja.'), 'body-en': 'Yes.' })).rejects.toMatchObject(problems('title-en'));
  await expect(keepRule(ada, { ...typed('Ja.'), 'title-en': 'Yes.' })).resolves.toBe(7);
});
