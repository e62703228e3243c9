import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { LicenceChoice } from '../model/licences';
import { canSetUp } from '../policy';

/**
 * Says under which licence everybody may use the town's public data. In: `LicenceChoice`. Refuses with `SignInNeeded`,
 * `Forbidden` or `Invalid`.
 */
export async function chooseLicence(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canSetUp(actor));
  const { licence } = parse(LicenceChoice, input);
  return inTenant(actor, async (tx) => {
    await tx.update(tenants).set({ dataLicence: licence }).where(eq(tenants.id, actor.tenantId));
    const facts = { licence: licence ?? '' };
    await recordAudit(tx, actor, { action: 'space.licence-chosen', subjectId: actor.tenantId, facts });
    return null;
  });
}
