import { eq, sql } from 'drizzle-orm';
import { decisions } from '@/db/schema/moderation';
import { heldContributions } from '@/db/schema/review';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { UNDO_MINUTES } from '@/lib/moderation/model/queue';
import { canModerate, canUndo } from '@/lib/moderation/policy';
import { threadAddress } from '@/lib/moderation/queries/address';
import { notify } from '@/lib/notifications/commands/notify';
import { textsIn } from '@/lib/text';
import { BatchMention, type Together } from '../model/together';

/**
 * Takes back what the actor refused in one go within the last `UNDO_MINUTES`: it waits again, and its authors are told so.
 * What somebody has objected to meanwhile stays. Refuses with `Invalid`, `SignInNeeded`, or `Forbidden` `undo.too-late`.
 */
export async function undoRefusals(actor: Actor, input: unknown): Promise<Together> {
  assertAllowed(canModerate(actor));
  const { batch, locale } = parse(BatchMention, input);
  const reason = textsIn(locale, 'moderation.case.standard')('undo');
  return inTenant(actor, async (tx) => {
    const rows = await tx.execute<Refused>(refusedIn(batch, actor));
    assertAllowed(canUndo(actor, { isOwn: true, isFresh: rows.length > 0, canBe: true }));
    for (const row of rows) await waitAgain(tx, actor as SignedIn, { ...row, reason });
    return { deed: 'undone', done: rows.length, failed: 0, batch: null };
  });
}

interface Refused extends Record<string, unknown> {
  id: string;
  kind: 'comment' | 'annotation';
  threadId: string;
  authorId: string;
}

const refusedIn = (batch: string, { memberId }: Actor) => sql`
  select h.id, h.kind, h.thread_id as "threadId", h.author_id as "authorId"
  from held_contributions h join decisions d on d.id = h.decision_id
  where h.batch_id = ${batch} and h.state = 'refused' and d.decided_by = ${memberId}::uuid
    and d.decided_at > now() - make_interval(mins => ${UNDO_MINUTES})
    and not exists (select from objections o where o.decision_id = d.id)
  order by h.sent_at for update of h`;

async function waitAgain(tx: Tx, actor: SignedIn, held: Refused & { reason: string }): Promise<void> {
  const { id, kind, threadId, authorId, reason } = held;
  await tx
    .insert(decisions)
    .values({ threadId, contributionId: id, outcome: 'reopened', reason, decidedBy: actor.memberId });
  await tx
    .update(heldContributions)
    .set({ state: 'waiting', decisionId: null, batchId: null })
    .where(eq(heldContributions.id, id));
  await recordAudit(tx, actor, { action: `${kind}.waits-again`, subjectId: id });
  const href = await threadAddress(tx, threadId);
  await notify(tx, { memberId: authorId, kind: 'contribution.waits-again', facts: {}, href });
}
