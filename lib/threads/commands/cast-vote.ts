import { sql } from 'drizzle-orm';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { record } from '@/lib/realtime/record';
import { VoteDraft } from '../model/draft';
import { canVote } from '../policy';
import { commentForUpdate } from '../queries/thread';

/**
 * Agrees with a comment, disagrees, or takes that back; one voice per person and comment. The same vote again changes
 * nothing. Refuses with `Invalid`, `TooMany`, `SignInNeeded`, `Forbidden` or `NotFound`. `past` is for importers only.
 */
export async function castVote(actor: Actor, input: unknown, past: { castAt?: Date } = {}): Promise<null> {
  const { commentId, value } = parse(VoteDraft, input);
  keepPace(actor, paces.vote);
  return inTenant(actor, async (tx) => {
    const { comment, thread } = await commentForUpdate(tx, commentId);
    assertAllowed(canVote(actor, thread, comment));
    const before = await replaceVote(tx, { commentId, memberId: (actor as SignedIn).memberId, value, ...past });
    if (before === value) return null;
    const rev = await record(tx, { threadId: thread.id, type: 'comment.voted', entryId: commentId });
    await tx.execute(sql`update comments set rev = ${rev},
      agrees = agrees + ${Number(value === 1) - Number(before === 1)},
      disagrees = disagrees + ${Number(value === -1) - Number(before === -1)}
      where id = ${commentId}`);
    return null;
  });
}

interface Vote {
  commentId: string;
  memberId: string;
  value: 1 | -1 | 0;
  castAt?: Date;
}

/** Out: the vote before. The comment's row is locked, so no second vote of this person can come between. */
async function replaceVote(tx: Tx, { commentId, memberId, value, castAt }: Vote): Promise<number> {
  const [before] = await tx.execute<{ value: number }>(sql`
    select value from votes where comment_id = ${commentId} and member_id = ${memberId}`);
  const at = sql`coalesce(${castAt?.toISOString() ?? null}::timestamptz, now())`;
  if (value === 0) {
    await tx.execute(sql`delete from votes where comment_id = ${commentId} and member_id = ${memberId}`);
  } else {
    await tx.execute(sql`
      insert into votes (comment_id, member_id, value, cast_at) values (${commentId}, ${memberId}, ${value}, ${at})
      on conflict (tenant_id, comment_id, member_id) do update set value = excluded.value, cast_at = excluded.cast_at`);
  }
  return before?.value ?? 0;
}
