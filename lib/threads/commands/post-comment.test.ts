import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import { threadById } from '../queries/thread';
import { threadView } from '../queries/view';
import { postComment } from './post-comment';

const draft = (threadId: string, text: string, more: { key?: string; parentId?: string } = {}) => ({
  key: randomUUID(),
  threadId,
  parentId: null,
  text,
  ...more,
});

async function openThread(state?: 'draft' | 'announced' | 'closed', requiredTrust?: 'guest') {
  const town = await newTown();
  const wish = { format: 'dialogue', ...(state && { state }), ...(requiredTrust && { requiredTrust }) };
  return { town, ...(await offerIn(town, wish)) };
}

const textsIn = async (town: Town, threadId: string) =>
  (await threadView(town.visitor, threadId, { sort: 'oldest' })).comments.map((comment) => comment.text);

describe('posting a comment', () => {
  test('puts it at the end of the thread, with the next number', async () => {
    const { town, threadId } = await openThread();
    const first = await postComment(town.anna, draft(threadId, 'Mehr Bänke!'));
    const second = await postComment(town.mona, draft(threadId, 'Und Schatten.'));
    expect([first.head, second.head]).toEqual([1, 2]);
    expect(await textsIn(town, threadId)).toEqual(['Mehr Bänke!', 'Und Schatten.']);
  });

  test('twice with one key makes one comment and one number, also at the same instant', async () => {
    const { town, threadId } = await openThread();
    const same = draft(threadId, 'Nur einmal');
    const posts = await Promise.all([1, 2, 3, 4, 5].map(() => postComment(town.anna, same)));
    expect(new Set(posts.map(({ entry }) => entry.id)).size).toBe(1);
    const thread = await inTenant({ tenantId: town.id }, (tx) => threadById(tx, threadId));
    expect(thread).toMatchObject({ head: 1, commentCount: 1 });
  });

  test('with a used key and another text makes another comment', async () => {
    const { town, threadId } = await openThread();
    const key = randomUUID();
    await postComment(town.anna, draft(threadId, 'Erst so', { key }));
    await postComment(town.anna, draft(threadId, 'Dann so', { key }));
    expect(await textsIn(town, threadId)).toEqual(['Erst so', 'Dann so']);
  });

  test("does not take over another person's comment by its id", async () => {
    const { town, threadId } = await openThread();
    const { entry } = await postComment(town.anna, draft(threadId, 'Meins'));
    await postComment(town.mona, draft(threadId, 'Meins', { key: entry.id }));
    expect(await textsIn(town, threadId)).toEqual(['Meins', 'Meins']);
  });

  test('numbers a crowd without a gap', async () => {
    const { town, threadId } = await openThread();
    const crowd = await Promise.all(['Ute', 'Kai', 'Ida', 'Tom'].map((name) => newcomer(town, name)));
    const posts = crowd.flatMap((person) => [1, 2, 3, 4, 5].map((n) => postComment(person, draft(threadId, `${n}`))));
    const heads = (await Promise.all(posts)).map(({ head }) => head).sort((a, b) => a - b);
    expect(heads).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('below an answer keeps the branch together', async () => {
    const { town, threadId } = await openThread();
    const top = await postComment(town.anna, draft(threadId, 'Oben'));
    const answer = await postComment(town.mona, draft(threadId, 'Darunter', { parentId: top.entry.id }));
    const below = await postComment(town.anna, draft(threadId, 'Noch darunter', { parentId: answer.entry.id }));
    expect(below.entry).toMatchObject({ parentId: answer.entry.id, rootId: top.entry.id });
  });

  test.each([
    ['an empty text', '   ', 'text.missing'],
    ['a text that is too long', 'x'.repeat(4001), 'text.too-long'],
  ])('refuses %s', async (_, text, code) => {
    const { town, threadId } = await openThread();
    await expect(postComment(town.anna, draft(threadId, text))).rejects.toMatchObject({
      kind: 'Invalid',
      facts: { problems: [{ field: 'text', code }] },
    });
  });

  test('refuses an answer to a comment of another thread', async () => {
    const { town, threadId } = await openThread();
    const other = await offerIn(town, { format: 'dialogue' });
    const { entry } = await postComment(town.anna, draft(other.threadId, 'Anderswo'));
    const stray = postComment(town.anna, draft(threadId, 'Verirrt', { parentId: entry.id }));
    await expect(stray).rejects.toMatchObject({ kind: 'NotFound' });
  });

  test('needs a person: a visitor is asked to sign in, a suspended one is told until when', async () => {
    const { town, threadId } = await openThread();
    await expect(postComment(town.visitor, draft(threadId, 'Hm'))).rejects.toMatchObject({ kind: 'SignInNeeded' });
    await expect(postComment(town.ben, draft(threadId, 'Hm'))).rejects.toMatchObject({ code: 'member.suspended' });
    await expect(postComment(town.guest, draft(threadId, 'Hm'))).rejects.toMatchObject({ code: 'trust.too-low' });
  });

  test('is open to guests where the format allows them', async () => {
    const { town, threadId } = await openThread(undefined, 'guest');
    await expect(postComment(town.guest, draft(threadId, 'Hallo'))).resolves.toMatchObject({ head: 1 });
  });

  test.each([
    ['closed', 'thread.closed'],
    ['announced', 'thread.not-open-yet'],
  ] as const)('is refused while the format is %s', async (state, code) => {
    const { town, threadId } = await openThread(state);
    await expect(postComment(town.anna, draft(threadId, 'Hm'))).rejects.toMatchObject({ kind: 'Forbidden', code });
  });

  test('finds no thread of a draft, unless one prepares it', async () => {
    const { town, threadId } = await openThread('draft');
    await expect(postComment(town.anna, draft(threadId, 'Hm'))).rejects.toMatchObject({ kind: 'NotFound' });
    await expect(postComment(town.emil, draft(threadId, 'Hm'))).rejects.toMatchObject({ code: 'thread.not-open-yet' });
  });

  test('finds no thread of another town', async () => {
    const { threadId } = await openThread();
    const elsewhere = await newTown();
    await expect(postComment(elsewhere.anna, draft(threadId, 'Hm'))).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
