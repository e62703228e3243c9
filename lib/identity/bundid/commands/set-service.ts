import { bundidServices } from '@/db/schema/bundid';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { canManageMembers } from '../../policy';
import { ServiceDraft } from '../model/wish';

/** Sets what the town is called at BundID; from then on people sign in with it here. Refuses with `Invalid` or `Forbidden`. */
export const setService = (actor: Actor, input: unknown): Promise<void> =>
  inTenant(actor, async (tx) => {
    assertAllowed(canManageMembers(actor));
    const { displayName, onlineServiceId } = parse(ServiceDraft, input);
    await tx
      .insert(bundidServices)
      .values({ displayName, onlineServiceId })
      .onConflictDoUpdate({ target: bundidServices.tenantId, set: { displayName, onlineServiceId } });
    await recordAudit(tx, actor, { action: 'bundid.connected', subjectId: actor.tenantId, facts: { onlineServiceId } });
  });

/** Takes BundID away from the town's ways to sign in; who has signed in with it stays. Refuses with `Forbidden`. */
export const removeService = (actor: Actor): Promise<void> =>
  inTenant(actor, async (tx) => {
    assertAllowed(canManageMembers(actor));
    await tx.delete(bundidServices);
    await recordAudit(tx, actor, { action: 'bundid.disconnected', subjectId: actor.tenantId });
  });
