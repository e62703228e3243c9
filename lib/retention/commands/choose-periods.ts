import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { canSetUp } from '@/lib/tenants/policy';
import { Retention } from '../model';

/**
 * Says how long what people left stays bound to them. In: `Retention`. Counts from the next daily round on, also for what
 * is older; what is gone does not come back. Refuses with `SignInNeeded`, `Forbidden` or `Invalid`.
 */
export async function choosePeriods(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canSetUp(actor));
  const retention = parse(Retention, input);
  return inTenant(actor, async (tx) => {
    await tx.update(tenants).set({ retention }).where(eq(tenants.id, actor.tenantId));
    await recordAudit(tx, actor, {
      action: 'space.periods-chosen',
      subjectId: actor.tenantId,
      facts: { ...retention },
    });
    return null;
  });
}
