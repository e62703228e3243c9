import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { SpaceSettings } from '../model/settings';
import { canSetUp } from '../policy';

/** Sets the space's contact, what formats begin with that are added from now on, and whether two persons publish. Refuses with `Invalid`, `SignInNeeded` or `Forbidden`. */
export async function changeSpaceSettings(actor: Actor, input: unknown): Promise<null> {
  const { office, email, phone, address, ...rules } = parse(SpaceSettings, input);
  assertAllowed(canSetUp(actor));
  const contact = { office, email, address, ...(phone && { phone }) };
  return inTenant(actor, async (tx) => {
    await tx
      .update(tenants)
      .set({ contact, ...rules })
      .where(eq(tenants.id, actor.tenantId));
    await recordAudit(tx, actor, {
      action: 'space.settings-changed',
      subjectId: actor.tenantId,
      facts: rules,
    });
    return null;
  });
}
