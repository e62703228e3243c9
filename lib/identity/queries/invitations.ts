import { desc, eq, sql } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { invitations } from '@/db/schema/invitations';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one, Refusal, type Verdict } from '@/lib/errors';
import { isWaiting } from '../commands/invitations';
import { canManageMembers } from '../policy';
import { canAcceptInvitation } from '../policy/invitations';

/** An invitation that nobody has answered yet, as admins see it. */
export interface InvitationRow {
  id: string;
  email: string;
  roles: (typeof invitations.$inferSelect)['roles'];
  invitedAt: Date;
  expiresAt: Date;
  isExpired: boolean;
}

/** The town's invitations that wait for an answer, or waited in vain; the latest first. Refuses with `SignInNeeded` or `Forbidden`. */
export async function waitingInvitations(actor: Actor): Promise<InvitationRow[]> {
  assertAllowed(canManageMembers(actor));
  const { id, email, roles, invitedAt, expiresAt } = invitations;
  const isExpired = sql<boolean>`${expiresAt} <= now()`;
  return inTenant(actor, (tx) =>
    tx
      .select({ id, email, roles, invitedAt, expiresAt, isExpired })
      .from(invitations)
      .where(isWaiting)
      .orderBy(desc(invitedAt)),
  );
}

/** An invitation as who holds its address sees it, and whether they may accept it as who they are now. */
export interface InvitationPage {
  email: string;
  roles: InvitationRow['roles'];
  may: Verdict;
}

/** The invitation with this id, which only its mail tells. Refuses with `NotFound`. */
export async function invitationPage(actor: Actor, invitationId: string): Promise<InvitationPage> {
  if (!/^[0-9a-f-]{36}$/.test(invitationId)) throw new Refusal('NotFound', 'invitation.not-found');
  return inTenant(actor, async (tx) => {
    const ownEmail = sql<string | null>`(select m.email from ${members} m where m.id = ${actor.memberId})`;
    const found = await tx
      .select({ invitation: invitations, now: sql<string>`now()`, ownEmail })
      .from(invitations)
      .where(eq(invitations.id, invitationId));
    const { invitation, now, ownEmail: proven } = one(found, 'invitation');
    const may = canAcceptInvitation(actor, { ...invitation, now: new Date(now), ownEmail: proven });
    return { email: invitation.email, roles: invitation.roles, may };
  });
}
