import { keyOf, randomKeyOf } from '@/db/demo/content/keys';
import type { DemoComment, DemoHiding } from '@/db/demo/content/model';
import { minutesBefore } from '@/db/demo/content/times';
import { votersOf } from '@/db/demo/content/voters';
import type { DemoPeople } from '@/lib/formats/format';
import { hideContribution } from '@/lib/moderation/commands';
import { reportContribution } from '@/lib/moderation/commands/report-contribution';
import { castVote } from '@/lib/threads/commands/cast-vote';
import { postComment } from '@/lib/threads/commands/post-comment';
import { unlessDone } from './unless-done';

/**
 * Has people say, answer, vote on and hide in one thread what the demo's script says, in the order of its times. Done
 * again, it changes nothing.
 */
export async function holdDiscussion(
  threadId: string,
  comments: readonly DemoComment[],
  people: DemoPeople,
): Promise<void> {
  const ids = new Map<DemoComment, string>();
  const said = inOrder(comments);
  for (const { comment, answered } of said) {
    const { author, text, minutesAgo } = comment;
    const parentId = answered ? (ids.get(answered) ?? null) : null;
    const draft = { key: keyOf(threadId, author, text), threadId, parentId, text };
    const { entry } = await postComment(people.actorOf(author), draft, {
      postedAt: minutesBefore(people.now, minutesAgo),
    });
    ids.set(comment, entry.id);
  }
  // Each comment gets its votes one by one, but all comments at once: that is where most of the time goes.
  await Promise.all(said.map(({ comment }) => vote(ids.get(comment) ?? '', comment, people)));
  for (const { comment } of said) await settle('comment', ids.get(comment) ?? '', comment, people);
}

/** Hides a contribution of the demo, or reports it, as its script says. */
export async function settle(
  kind: 'comment' | 'annotation',
  contributionId: string,
  { hidden, reported = [] }: Pick<DemoComment, 'hidden' | 'reported'>,
  people: DemoPeople,
): Promise<void> {
  if (hidden) await hide(kind, contributionId, hidden, people);
  for (const { by, rule, reason } of reported) {
    const key = randomKeyOf(contributionId, by, reason);
    const notice = { key, kind, contributionId, ground: 'rule', rule, reason };
    await reportContribution(people.actorOf(by), notice);
  }
}

async function hide(
  kind: 'comment' | 'annotation',
  contributionId: string,
  { by, rule, reason, minutesAgo }: DemoHiding,
  people: DemoPeople,
): Promise<void> {
  const decidedAt = minutesBefore(people.now, minutesAgo);
  await unlessDone(
    hideContribution(people.actorOf(by), { kind, contributionId, rule, reason }, { decidedAt }),
    'contribution.already-hidden',
  );
}

interface Said {
  comment: DemoComment;
  answered?: DemoComment;
}

/** All comments of all branches, the oldest first. */
function inOrder(comments: readonly DemoComment[]): Said[] {
  const branch = (comment: DemoComment, answered?: DemoComment): Said[] => [
    { comment, ...(answered && { answered }) },
    ...(comment.replies ?? []).flatMap((reply) => branch(reply, comment)),
  ];
  return comments.flatMap((comment) => branch(comment)).sort((a, b) => b.comment.minutesAgo - a.comment.minutesAgo);
}

/** The votes come in after the comment, the more the sooner. Guests do not vote. */
async function vote(commentId: string, comment: DemoComment, people: DemoPeople): Promise<void> {
  const { agree, disagree } = votersOf(
    comment,
    people.cast.filter(({ email }) => email),
  );
  const votes = [...agree.map((key) => ({ key, value: 1 })), ...disagree.map((key) => ({ key, value: -1 }))];
  for (const [index, { key, value }] of votes.entries()) {
    const castAt = minutesBefore(people.now, comment.minutesAgo * (1 - ((index + 1) / (votes.length + 1)) ** 2));
    await unlessDone(castVote(people.actorOf(key), { commentId, value }, { castAt }), 'comment.gone');
  }
}
