import { eq, sql } from 'drizzle-orm';
import { members, roles } from '@/db/schema/identity';
import { invitations } from '@/db/schema/invitations';
import { afterCommit, inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse } from '@/lib/errors';
import { hub } from '@/lib/realtime/hub';
import { InvitationWish } from '../model/invitation';
import { canAcceptInvitation } from '../policy/invitations';

/**
 * Accepts an invitation: its roles are the actor's, once. Refuses with `Invalid`, `NotFound`, `SignInNeeded`, or
 * `Forbidden`: `invitation.other-address` where the actor has not proven the invited address, `invitation.expired`,
 * `invitation.spent`.
 */
export async function acceptInvitation(actor: Actor, input: unknown): Promise<null> {
  const { invitationId } = parse(InvitationWish, input);
  return inTenant(actor, async (tx) => {
    const found = await tx.select().from(invitations).where(eq(invitations.id, invitationId)).for('update');
    const invitation = one(found, 'invitation');
    assertAllowed(canAcceptInvitation(actor, { ...invitation, ...(await nowAnd(tx, actor)) }));
    await accept(tx, actor as SignedIn, invitation);
    return null;
  });
}

/** The database's time, and the actor's address. */
async function nowAnd(tx: Tx, { memberId }: Actor): Promise<{ now: Date; ownEmail: string | null }> {
  const [row] = await tx.execute<{ now: string; email: string | null }>(sql`
    select now() as now, (select ${members.email} from ${members} where ${members.id} = ${memberId}) as email`);
  return { now: new Date(row?.now ?? 0), ownEmail: row?.email ?? null };
}

async function accept(tx: Tx, actor: SignedIn, invitation: typeof invitations.$inferSelect): Promise<void> {
  const { id, invitedBy } = invitation;
  const { memberId, tenantId } = actor;
  await tx.update(invitations).set({ acceptedAt: sql`now()`, acceptedBy: memberId }).where(eq(invitations.id, id));
  await tx
    .insert(roles)
    .values(invitation.roles.map((role) => ({ memberId, role, grantedBy: invitedBy })))
    .onConflictDoNothing();
  await recordAudit(tx, actor, { action: 'invitation.accepted', subjectId: id });
  for (const role of invitation.roles)
    await recordAudit(tx, actor, { action: 'role.granted', subjectId: memberId, facts: { role } });
  afterCommit(tx, () => hub().rightsChanged(tenantId, memberId));
}
