import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { record } from '@/lib/realtime/record';
import type { ContributionFacts } from '../model';

/** What says that a voice came over by a decision: it has the moment of that. Who changes it makes it one of another moment. */
const momentOf = (decisionId: string): SQL => sql`(select decided_at from decisions where id = ${decisionId})`;

interface Merged {
  /** The contribution that gave way. */
  from: string;
  decisionId: string;
}

/** Counts who voted for what gave way for what stays, each once: who voted for both keeps what they said of that. */
export async function takeVotesOver(tx: Tx, kept: ContributionFacts, { from, decisionId }: Merged): Promise<void> {
  const moved =
    kept.kind === 'comment'
      ? await tx.execute(sql`
          insert into votes (comment_id, member_id, value, cast_at)
          select ${kept.id}, member_id, value, ${momentOf(decisionId)} from votes where comment_id = ${from}
          on conflict do nothing returning 1`)
      : await tx.execute(sql`
          insert into supports (annotation_id, member_id, given_at)
          select ${kept.id}, member_id, ${momentOf(decisionId)} from supports where annotation_id = ${from}
          on conflict do nothing returning 1`);
  if (moved.length > 0) await countAgain(tx, kept);
}

/** Takes them back, but for what somebody said anew since. The kept one's row is locked. */
export async function giveVotesBack(tx: Tx, kept: ContributionFacts, { from, decisionId }: Merged): Promise<void> {
  const moved =
    kept.kind === 'comment'
      ? await tx.execute(sql`
          delete from votes where comment_id = ${kept.id} and cast_at = ${momentOf(decisionId)}
            and member_id in (select member_id from votes where comment_id = ${from}) returning 1`)
      : await tx.execute(sql`
          delete from supports where annotation_id = ${kept.id} and given_at = ${momentOf(decisionId)}
            and member_id in (select member_id from supports where annotation_id = ${from}) returning 1`);
  if (moved.length > 0) await countAgain(tx, kept);
}

async function countAgain(tx: Tx, { kind, id, threadId }: ContributionFacts): Promise<void> {
  const type = kind === 'comment' ? 'comment.voted' : 'annotation.supported';
  const rev = await record(tx, { threadId, type, entryId: id });
  if (kind === 'comment')
    await tx.execute(sql`
      update comments set rev = ${rev}, agrees = said.agrees, disagrees = said.disagrees
      from (select count(*) filter (where value = 1) as agrees, count(*) filter (where value = -1) as disagrees
        from votes where comment_id = ${id}) said where id = ${id}`);
  else
    await tx.execute(sql`
      update annotations set rev = ${rev}, support = (select count(*) from supports where annotation_id = ${id})
      where id = ${id}`);
}
