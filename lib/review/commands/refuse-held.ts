import { eq } from 'drizzle-orm';
import { decisions } from '@/db/schema/moderation';
import { heldContributions } from '@/db/schema/review';
import { inTenant } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { threadAddress } from '@/lib/moderation/queries/address';
import { notify } from '@/lib/notifications/commands/notify';
import { HeldRefusal } from '../model';
import { canRefuse } from '../policy';
import { heldForUpdate } from '../queries/held';

/**
 * Decides that what waits is not published, under a rule of the netiquette, with the reason; its author is told both and
 * keeps the text. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function refuseHeld(actor: Actor, input: unknown): Promise<null> {
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
    await tx.update(heldContributions).set({ state: 'refused', decisionId }).where(eq(heldContributions.id, heldId));
    await recordAudit(tx, actor, { action: `${kind}.refused`, subjectId: heldId, facts: { rule } });
    const href = await threadAddress(tx, threadId);
    await notify(tx, { memberId: authorId, kind: 'contribution.refused', facts: { rule, reason }, href });
    return null;
  });
}
