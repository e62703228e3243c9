import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { roles, sessions } from '@/db/schema/identity';
import { openidProviders } from '@/db/schema/sign-in-ways';
import { afterCommit, inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { canManageMembers } from '@/lib/identity/policy';
import { hub } from '@/lib/realtime/hub';
import { keyOf } from '../model';

/**
 * Removes a provider of the actor's tenant: nobody signs in by it any more, the roles that its groups gave are gone, and
 * so are the sessions that providers opened, since no session says which one. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function removeProvider(actor: Actor, input: unknown): Promise<null> {
  const { id } = parse(z.object({ id: z.uuid() }), input);
  assertAllowed(canManageMembers(actor));
  return inTenant(actor, async (tx) => {
    const removed = await tx.delete(openidProviders).where(eq(openidProviders.id, id)).returning();
    const { slug } = one(removed, 'provider');
    const stripped = await tx
      .delete(roles)
      .where(eq(roles.provider, keyOf({ slug })))
      .returning({ memberId: roles.memberId });
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.way, 'openid'))
      .returning({ memberId: sessions.memberId });
    await recordAudit(tx, actor, { action: 'provider.removed', subjectId: id, facts: { provider: slug } });
    const members = new Set([...stripped, ...ended].map(({ memberId }) => memberId));
    for (const memberId of members) afterCommit(tx, () => hub().rightsChanged(actor.tenantId, memberId));
    return null;
  });
}
