import { and, eq, isNull, sql } from 'drizzle-orm';
import { invitations } from '@/db/schema/invitations';
import { tenants } from '@/db/schema/tenants';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { InvitationDraft, InvitationWish } from '../model/invitation';
import { canManageMembers } from '../policy';
import { sendInvitation } from './send-invitation';

/** How the space is reached by who invites (an origin), and in which language the mail is written. */
export interface InvitingFrom {
  origin: string;
  locale: string;
}

/**
 * Invites somebody into the town's team by mail; who was invited before and has not answered is invited anew. In:
 * `InvitationDraft`. Refuses with `Invalid`, `SignInNeeded` or `Forbidden`. Out: the invitation's id.
 */
export async function inviteMember(actor: Actor, input: unknown, from: InvitingFrom): Promise<string> {
  const draft = parse(InvitationDraft, input);
  assertAllowed(canManageMembers(actor));
  return inTenant(actor, (tx) => invite(tx, actor, { draft, from }));
}

/** Sends a waiting invitation once more, for two weeks from now. Refuses as `inviteMember`, and with `NotFound` or `Conflict`. */
export async function inviteAgain(actor: Actor, input: unknown, from: InvitingFrom): Promise<string> {
  const { invitationId } = parse(InvitationWish, input);
  assertAllowed(canManageMembers(actor));
  return inTenant(actor, async (tx) => {
    const { email, roles } = await waitingInvitation(tx, invitationId);
    return invite(tx, actor, { draft: { email, roles }, from });
  });
}

/** Takes a waiting invitation back; its mailed address leads nowhere then. Refuses as `inviteAgain`. */
export async function withdrawInvitation(actor: Actor, input: unknown): Promise<null> {
  const { invitationId } = parse(InvitationWish, input);
  assertAllowed(canManageMembers(actor));
  return inTenant(actor, async (tx) => {
    await waitingInvitation(tx, invitationId);
    await tx.update(invitations).set({ withdrawnAt: sql`now()` }).where(eq(invitations.id, invitationId));
    await recordAudit(tx, actor, { action: 'invitation.withdrawn', subjectId: invitationId });
    return null;
  });
}

/** A row that is neither accepted nor withdrawn, locked, so that only one of several deeds counts. */
async function waitingInvitation(tx: Tx, id: string) {
  const found = await tx.select().from(invitations).where(eq(invitations.id, id)).for('update');
  const invitation = one(found, 'invitation');
  if (invitation.acceptedAt || invitation.withdrawnAt) throw new Refusal('Conflict', 'invitation.spent');
  return invitation;
}

async function invite(tx: Tx, actor: Actor, { draft, from }: { draft: InvitationDraft; from: InvitingFrom }) {
  const { name, slug } = one(await tx.select().from(tenants).where(eq(tenants.id, actor.tenantId)), 'tenant');
  const tenant = { name, slug, origin: from.origin };
  const id = await sendInvitation(tx, draft, { tenant, locale: from.locale, invitedBy: actor.memberId });
  const facts = { roles: draft.roles.join(' ') };
  await recordAudit(tx, actor, { action: 'invitation.sent', subjectId: id, facts });
  return id;
}

/** Whether somebody waits for this: neither accepted nor withdrawn. For queries. */
export const isWaiting = and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));
