import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { threadView } from '../queries/view';
import { castVote } from './cast-vote';
import { editComment, withdrawComment } from './change-comment';
import { postComment } from './post-comment';

async function commentByAnna() {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: 'dialogue' });
  const posted = await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text: 'Erste Fassung' });
  return { town, threadId, commentId: posted.entry.id };
}

const shown = async (town: Town, threadId: string) => (await threadView(town.visitor, threadId, {})).comments[0];

describe('changing one’s own comment', () => {
  test('marks it as edited and keeps the earlier wording', async () => {
    const { town, threadId, commentId } = await commentByAnna();
    await editComment(town.anna, { commentId, text: 'Zweite Fassung' });
    expect(await shown(town, threadId)).toMatchObject({ text: 'Zweite Fassung', edited: true, rev: 2 });
    const versions = await inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`select text from comment_versions`));
    expect([...versions]).toEqual([{ text: 'Erste Fassung' }]);
  });

  test('takes text and author away when it is withdrawn, for good', async () => {
    const { town, threadId, commentId } = await commentByAnna();
    await withdrawComment(town.anna, { commentId });
    expect(await shown(town, threadId)).toMatchObject({ gone: 'withdrawn', text: '', author: { name: '' } });
    expect((await threadView(town.visitor, threadId, {})).commentCount).toBe(0);
    await expect(editComment(town.anna, { commentId, text: 'Doch' })).rejects.toMatchObject({ code: 'comment.gone' });
    await expect(withdrawComment(town.anna, { commentId })).rejects.toMatchObject({ code: 'comment.gone' });
  });

  test('is for its author alone', async () => {
    const { town, commentId } = await commentByAnna();
    for (const actor of [town.mona, town.ada, town.visitor]) {
      await expect(editComment(actor, { commentId, text: 'Fremd' })).rejects.toMatchObject({ kind: 'Forbidden' });
      await expect(withdrawComment(actor, { commentId })).rejects.toMatchObject({ kind: 'Forbidden' });
    }
    await expect(editComment(town.cem, { commentId, text: 'Fremd' })).rejects.toMatchObject({ kind: 'NotFound' });
  });
});

describe('voting', () => {
  const counts = async (town: Town, threadId: string) => {
    const { agrees, disagrees } = (await shown(town, threadId)) ?? {};
    return [agrees, disagrees];
  };

  test('counts one voice per person, which may change its mind', async () => {
    const { town, threadId, commentId } = await commentByAnna();
    await castVote(town.mona, { commentId, value: 1 });
    await castVote(town.mona, { commentId, value: '1' });
    await castVote(town.emil, { commentId, value: -1 });
    expect(await counts(town, threadId)).toEqual([1, 1]);
    await castVote(town.mona, { commentId, value: -1 });
    await castVote(town.emil, { commentId, value: 0 });
    expect(await counts(town, threadId)).toEqual([0, 1]);
    expect((await threadView(town.mona, threadId, {})).ownVotes).toEqual({ [commentId]: -1 });
  });

  test('while others answer the same comment holds nobody up', async () => {
    const { town, threadId, commentId } = await commentByAnna();
    const answer = (n: number) =>
      postComment(town.anna, { key: randomUUID(), threadId, parentId: commentId, text: `Antwort ${n}` });
    const votes = [town.mona, town.emil, town.ada].map((actor) => castVote(actor, { commentId, value: 1 }));
    await Promise.all([...votes, ...[1, 2, 3, 4, 5].map(answer)]);
    expect(await counts(town, threadId)).toEqual([3, 0]);
  });

  test('needs to be signed in, and something to vote on', async () => {
    const { town, commentId } = await commentByAnna();
    await expect(castVote(town.visitor, { commentId, value: 1 })).rejects.toMatchObject({ kind: 'SignInNeeded' });
    await expect(castVote(town.mona, { commentId, value: 2 })).rejects.toMatchObject({ kind: 'Invalid' });
    await withdrawComment(town.anna, { commentId });
    await expect(castVote(town.mona, { commentId, value: 1 })).rejects.toMatchObject({ code: 'comment.gone' });
  });
});
