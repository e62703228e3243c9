import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { newTown, offerIn } from '@/db/testing/world';
import { castVote } from '@/lib/threads/commands/cast-vote';
import { editComment, withdrawComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { threadView } from '@/lib/threads/queries/view';
import { openTalks } from '../queries/talks';
import { slowTalk } from './slow-talk';
import { stopTalk } from './stop-talk';

async function talking() {
  const town = await newTown();
  const { threadId, formatId } = await offerIn(town, { format: 'dialogue' });
  const post = () => postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text: 'Ja.' });
  return { town, threadId, formatId, post, first: await post() };
}

test('in a stopped discussion nobody writes, edits or votes, from that moment on; what is there is read, and can be taken back', async () => {
  const { town, threadId, formatId, post, first } = await talking();
  await stopTalk(town.mona, { formatId, stop: '1' });
  const commentId = first.entry.id;
  for (const attempt of [post, () => editComment(town.anna, { commentId, text: 'Nein.' })])
    await expect(attempt()).rejects.toMatchObject({ code: 'thread.stopped' });
  await expect(castVote(town.ada, { commentId, value: 1 })).rejects.toMatchObject({ code: 'thread.stopped' });
  expect(await threadView(town.visitor, threadId, {})).toMatchObject({
    comments: [{ text: 'Ja.' }],
    may: { post: { code: 'thread.stopped' } },
  });
  await withdrawComment(town.anna, { commentId });
  await stopTalk(town.mona, { formatId, stop: '0' });
  await post();
});

test('all are stopped at once, and what was stopped alone stays so when all go on', async () => {
  const { town, formatId, post } = await talking();
  const alone = await offerIn(town, { format: 'dialogue' });
  await stopTalk(town.mona, { formatId: alone.formatId, stop: '1' });
  await stopTalk(town.mona, { formatId: 'all', stop: '1' });
  await expect(post()).rejects.toMatchObject({ code: 'thread.stopped' });
  await stopTalk(town.mona, { formatId: 'all', stop: '0' });
  await post();
  expect(await openTalks(town.mona)).toMatchObject([
    { id: alone.formatId, stopped: 'alone' },
    { id: formatId, stopped: null },
  ]);
});

test('is for moderators alone, and in their own town', async () => {
  const [{ town, formatId }, elsewhere] = [await talking(), await newTown()];
  for (const actor of [town.anna, town.emil])
    await expect(stopTalk(actor, { formatId: 'all', stop: '1' })).rejects.toMatchObject({ kind: 'Forbidden' });
  await expect(stopTalk(elsewhere.mona, { formatId, stop: '1' })).rejects.toMatchObject({ kind: 'NotFound' });
});

test('in a slowed discussion a resident waits between two contributions, and the town’s own people do not', async () => {
  const { town, threadId, formatId } = await talking();
  await slowTalk(town.mona, { formatId, seconds: '600' });
  const post = (actor: typeof town.anna) =>
    postComment({ ...actor, sender: '10.9.9.9' }, { key: randomUUID(), threadId, parentId: null, text: 'Ja.' });
  await post(town.anna);
  await expect(post(town.anna)).rejects.toMatchObject({
    kind: 'TooMany',
    code: 'thread.slow',
    facts: { seconds: 600 },
  });
  await post(town.mona);
  await post(town.mona);
  await slowTalk(town.mona, { formatId, seconds: '0' });
  await post(town.anna);
  await expect(slowTalk(town.mona, { formatId, seconds: '7' })).rejects.toMatchObject({ kind: 'Invalid' });
  await expect(slowTalk(town.anna, { formatId, seconds: '0' })).rejects.toMatchObject({ kind: 'Forbidden' });
});
