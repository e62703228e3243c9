import { and, eq, inArray, sql } from 'drizzle-orm';
import { comments } from '@/db/schema/threads';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one, parse } from '@/lib/errors';
import { tellViewers } from '@/lib/realtime/record';
import type { CommentFacts, Thread } from '../model';
import { VoteDraft } from '../model/draft';
import { canVote } from '../policy';
import { threadById } from '../queries/thread';

/** A vote that was cast elsewhere: by whom, what `castVote` takes, and when. */
export interface PastVote {
  actor: Actor;
  input: unknown;
  castAt: Date;
}

/**
 * Casts votes of many people on one thread's comments in one transaction, each by the rules of `castVote`, but that a
 * vote counts also where its comment was hidden since; for importers, as a transaction for each takes fifty times as
 * long. At most one vote of a person on a comment. All or none: refuses as `castVote` does for the first that is
 * refused. Out: how many votes this changed.
 */
export const castPastVotes = (tenantId: TenantId, threadId: string, past: readonly PastVote[]): Promise<number> =>
  inTenant({ tenantId }, async (tx) => {
    const votes = past.map(({ actor, input, castAt }) => ({ actor, castAt, ...parse(VoteDraft, input) }));
    const thread = await threadById(tx, threadId);
    const facts = await commentsForUpdate(tx, threadId, [...new Set(votes.map(({ commentId }) => commentId))]);
    for (const { actor, commentId } of votes) assertMayHaveVoted(actor, thread, facts.get(commentId));
    const cast = one(await tx.execute<Cast>(statement(threadId, votes)), 'thread');
    if (cast.head !== null) tellViewers(tx, { tenantId, threadId, head: Number(cast.head) });
    return cast.changed;
  });

/** In the order of their ids, so that two such transactions do not wait for each other. */
async function commentsForUpdate(tx: Tx, threadId: string, ids: string[]): Promise<Map<string, CommentFacts>> {
  const { id, authorId, withdrawnAt, hiddenBy } = comments;
  const rows = await tx
    .select({ id, threadId: comments.threadId, authorId, withdrawnAt, hiddenBy })
    .from(comments)
    .where(and(eq(comments.threadId, threadId), inArray(comments.id, ids)))
    .orderBy(comments.id)
    .for('no key update');
  return new Map(rows.map((row) => [row.id, row]));
}

function assertMayHaveVoted(actor: Actor, thread: Thread, comment: CommentFacts | undefined): void {
  const known = one(comment ? [comment] : [], 'comment');
  assertAllowed(canVote(actor, thread, { ...known, hiddenBy: null }));
}

interface Cast extends Record<string, unknown> {
  /** Null where no vote changed anything. */
  head: string | null;
  changed: number;
}

/** One number and one event for each comment whose votes change, however many they are. */
function statement(threadId: string, votes: { actor: Actor; commentId: string; value: number; castAt: Date }[]) {
  const given = votes.map(({ actor, commentId: comment_id, value, castAt: cast_at }) => ({
    ...{ comment_id, member_id: actor.memberId, value, cast_at },
  }));
  return sql`
    with changed as (
      select given.*, coalesce(had.value, 0) as before
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given(comment_id uuid, member_id uuid, value smallint, cast_at timestamptz)
      left join votes had on had.comment_id = given.comment_id and had.member_id = given.member_id
      where coalesce(had.value, 0) <> given.value
    ), taken_back as (
      delete from votes using changed
      where changed.value = 0 and votes.comment_id = changed.comment_id and votes.member_id = changed.member_id
    ), put as (
      insert into votes (comment_id, member_id, value, cast_at)
      select comment_id, member_id, value, cast_at from changed where value <> 0
      on conflict (tenant_id, comment_id, member_id) do update set value = excluded.value, cast_at = excluded.cast_at
    ), sums as (
      select comment_id, row_number() over (order by max(cast_at), comment_id) as place,
        count(*) filter (where value = 1) - count(*) filter (where before = 1) as agrees,
        count(*) filter (where value = -1) - count(*) filter (where before = -1) as disagrees
      from changed group by comment_id
    ), taken as (
      update threads set head = head + (select count(*) from sums)
      where id = ${threadId} and exists (select from sums) returning head
    ), numbered as (
      select sums.*, head - (select count(*) from sums) + place as seq from sums, taken
    ), kept as (
      insert into thread_events (thread_id, seq, type, entry_id)
      select ${threadId}, seq, 'comment.voted', comment_id from numbered
    ), counted as (
      update comments set rev = numbered.seq, agrees = comments.agrees + numbered.agrees,
        disagrees = comments.disagrees + numbered.disagrees
      from numbered where comments.id = numbered.comment_id
    )
    select (select head from taken) as head, (select count(*)::int from changed) as changed`;
}
