import { eq } from 'drizzle-orm';
import { decisions } from '@/db/schema/moderation';
import { heldContributions } from '@/db/schema/review';
import { inTenant } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { addressOfDecision } from '@/lib/moderation/commands/decide';
import { notify } from '@/lib/notifications/commands/notify';
import { HeldRefusal } from '../model';
import { canRefuse } from '../policy';
import { heldForUpdate } from '../queries/held';

/**
 * Decides that what waits is not published, under a rule of the netiquette, with the reason; its author is told both, and
 * how to object. `batchId`: that of all that are decided in one go. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function refuseHeld(actor: Actor, input: unknown, batchId: string | null = null): Promise<null> {
  const { heldId, rule, reason } = parse(HeldRefusal, input);
  return inTenant(actor, async (tx) => {
    const held = await heldForUpdate(tx, heldId);
    assertAllowed(canRefuse(actor, held));
    const { kind, threadId, authorId } = held;
    const decision = { threadId, contributionId: heldId, rule, reason, decidedBy: (actor as SignedIn).memberId };
    const [made] = await tx
      .insert(decisions)
      .values({ ...decision, outcome: 'refused' })
      .returning();
    const { id: decisionId } = one(made ? [made] : [], 'decision');
    await tx
      .update(heldContributions)
      .set({ state: 'refused', decisionId, batchId })
      .where(eq(heldContributions.id, heldId));
    await recordAudit(tx, actor, { action: `${kind}.refused`, subjectId: heldId, facts: { rule } });
    const href = await addressOfDecision(tx, decisionId);
    await notify(tx, { memberId: authorId, kind: 'contribution.refused', facts: { rule, reason }, href });
    return null;
  });
}
