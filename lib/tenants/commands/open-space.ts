import { eq, sql } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, Refusal } from '@/lib/errors';
import { canSetUp } from '../policy';
import { gapsOfSpace, isOpen } from '../queries/opening';

/**
 * Opens the space to the public: it is listed and may publish from now on. One that is open stays so. Refuses with
 * `SignInNeeded`, `Forbidden`, or `Invalid` `tenant.gaps` {count} while its legal texts lack something.
 */
export async function openSpace(actor: Actor): Promise<null> {
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    if (await isOpen(tx)) return null;
    const gaps = await gapsOfSpace(tx, actor);
    if (gaps.length > 0) throw new Refusal('Invalid', 'tenant.gaps', { count: gaps.length });
    await tx.update(tenants).set({ openedAt: sql`now()` }).where(eq(tenants.id, actor.tenantId));
    await recordAudit(tx, actor, { action: 'tenant.opened', subjectId: actor.tenantId });
    return null;
  });
}
