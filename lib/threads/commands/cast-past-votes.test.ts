import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { packetAfter } from '@/lib/realtime/packets';
import { commentViews } from '../queries/comments';
import { castPastVotes } from './cast-past-votes';
import { castVote } from './cast-vote';
import { postComment } from './post-comment';

const talks = formats.find((format) => format.opens.includes('vote') && !format.needs.map)?.code ?? '';
const castAt = new Date('2022-05-05T07:39:54Z');

async function discussion() {
  const town = await newTown();
  const { threadId } = await offerIn(town, { format: talks, settings: { question: 'Was fehlt?' } });
  const say = async (text: string) =>
    (await postComment(town.anna, { key: randomUUID(), threadId, parentId: null, text })).entry.id;
  return { town, threadId, first: await say('Bäume'), second: await say('Bänke') };
}

const vote = (actor: Actor, commentId: string, value: number) => ({ actor, input: { commentId, value }, castAt });
const countsOf = (town: Town, ...ids: string[]) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    const views = await commentViews(tx, ids);
    return ids.map((id) => views.find((view) => view.id === id)).map((view) => [view?.agrees, view?.disagrees]);
  });

test('past votes are counted as votes cast one by one are, changed minds included', async () => {
  const { town, threadId, first, second } = await discussion();
  const carl = await newcomer(town, 'Carl');
  await castVote(town.anna, { commentId: first, value: 1 });
  await castVote(carl, { commentId: second, value: 1 });
  const votes = [vote(town.anna, first, -1), vote(carl, first, -1), vote(carl, second, 0), vote(town.mona, second, 1)];
  expect(await castPastVotes(town.id, threadId, votes)).toBe(4);
  expect(await countsOf(town, first, second)).toEqual([
    [0, 2],
    [1, 0],
  ]);
  expect(await castPastVotes(town.id, threadId, votes)).toBe(0);
});

test('whoever watches is told once for each comment, without a gap in the numbers', async () => {
  const { town, threadId, first, second } = await discussion();
  await castPastVotes(town.id, threadId, [
    vote(town.anna, first, 1),
    vote(town.mona, first, 1),
    vote(town.emil, second, 1),
  ]);
  const packet = await packetAfter(town.id, threadId, 2);
  expect(packet).toMatchObject({ after: 2, head: 4 });
  expect(packet.comments.map(({ rev }) => rev).sort()).toEqual([3, 4]);
});

test('a vote counts although its comment was hidden since, unlike a vote that is cast now', async () => {
  const { town, threadId, first } = await discussion();
  await hideContribution(town.mona, { kind: 'comment', contributionId: first, rule: 1, reason: 'Beleidigung' });
  await expect(castVote(town.emil, { commentId: first, value: 1 })).rejects.toMatchObject({ code: 'comment.gone' });
  expect(await castPastVotes(town.id, threadId, [vote(town.emil, first, 1)])).toBe(1);
});

test('one vote that is refused leaves none of them', async () => {
  const { town, threadId, first, second } = await discussion();
  const withBen = [vote(town.anna, first, 1), vote(town.ben, second, 1)];
  await expect(castPastVotes(town.id, threadId, withBen)).rejects.toMatchObject({ code: 'member.suspended' });
  const elsewhere = [vote(town.anna, first, 1), vote(town.anna, randomUUID(), 1)];
  await expect(castPastVotes(town.id, threadId, elsewhere)).rejects.toMatchObject({ code: 'comment.not-found' });
  expect(await countsOf(town, first, second)).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
