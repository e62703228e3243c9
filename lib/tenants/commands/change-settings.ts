import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { SpaceSettings } from '../model/settings';
import { canSetUp } from '../policy';

/** Sets the space's contact, and with what formats begin that are added from now on. Refuses with `Invalid`, `SignInNeeded` or `Forbidden`. */
export async function changeSpaceSettings(actor: Actor, input: unknown): Promise<null> {
  const { office, email, phone, address, ...forNewFormats } = parse(SpaceSettings, input);
  assertAllowed(canSetUp(actor));
  const contact = { office, email, address, ...(phone && { phone }) };
  return inTenant(actor, async (tx) => {
    await tx
      .update(tenants)
      .set({ contact, ...forNewFormats })
      .where(eq(tenants.id, actor.tenantId));
    await recordAudit(tx, actor, {
      action: 'space.settings-changed',
      subjectId: actor.tenantId,
      facts: forNewFormats,
    });
    return null;
  });
}
