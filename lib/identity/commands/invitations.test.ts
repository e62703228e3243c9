import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { members } from '@/db/schema/identity';
import { invitations } from '@/db/schema/invitations';
import { mails } from '@/db/schema/mail';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { invitationPage, waitingInvitations } from '../queries/invitations';
import { membersOf } from '../queries/members';
import { acceptInvitation } from './accept-invitation';
import { inviteAgain, inviteMember, withdrawInvitation } from './invitations';

const refusal = (code: string) => expect.objectContaining({ code });
const from = { origin: 'https://reden.example', locale: 'de' };
const berta = { email: 'Berta@town.example', roles: ['editor', 'planner'] };

const rolesOf = async (ada: SignedIn, text: string) => (await membersOf(ada, text)).map(({ roles }) => roles);
const expire = (ada: SignedIn, id: string) =>
  inTenant(ada, (tx) => tx.update(invitations).set({ expiresAt: sql`now()` }).where(eq(invitations.id, id)));

test('who is invited proves the address, accepts once, and has the roles; the log tells each step', async () => {
  const town = await newTown();
  const id = await inviteMember(town.ada, berta, from);
  const [mail] = await inTenant(town.ada, (tx) => tx.select().from(mails));
  expect(mail).toMatchObject({ recipient: 'berta@town.example' });
  expect(mail?.text).toContain(`https://reden.example/${town.slug}/invitations/${id}`);
  const newOne = await newcomer(town, 'Berta');
  expect(await invitationPage(newOne, id)).toMatchObject({ roles: berta.roles, may: { ok: true } });
  await acceptInvitation(newOne, { invitationId: id });
  expect(await rolesOf(town.ada, 'berta@')).toEqual([['editor', 'planner']]);
  await expect(acceptInvitation(newOne, { invitationId: id })).rejects.toEqual(refusal('invitation.spent'));
  const log = await inTenant(town.ada, (tx) => tx.select().from(auditEntries));
  expect(log.map(({ action }) => action).sort()).toEqual([
    'invitation.accepted',
    'invitation.sent',
    'role.granted',
    'role.granted',
  ]);
});

test('nobody accepts what was mailed to another address, nor without having proven one', async () => {
  const town = await newTown();
  const invitationId = await inviteMember(town.ada, berta, from);
  const accept = (actor: Parameters<typeof acceptInvitation>[0]) => acceptInvitation(actor, { invitationId });
  await expect(accept(town.anna)).rejects.toEqual(refusal('invitation.other-address'));
  await expect(accept(town.guest)).rejects.toEqual(refusal('sign-in.needed'));
  await expect(accept(town.visitor)).rejects.toEqual(refusal('sign-in.needed'));
  await expect(accept((await newTown()).anna)).rejects.toEqual(refusal('invitation.not-found'));
  await accept(await newcomer(town, 'Berta'));
});

test('an invitation that ran out or was withdrawn is not accepted; sent again it is', async () => {
  const town = await newTown();
  const newOne = await newcomer(town, 'Berta');
  const invitationId = await inviteMember(town.ada, berta, from);
  await expire(town.ada, invitationId);
  await expect(acceptInvitation(newOne, { invitationId })).rejects.toEqual(refusal('invitation.expired'));
  expect(await waitingInvitations(town.ada)).toMatchObject([{ isExpired: true }]);
  expect(await inviteAgain(town.ada, { invitationId }, from)).toBe(invitationId);
  expect(await waitingInvitations(town.ada)).toMatchObject([{ isExpired: false }]);
  await withdrawInvitation(town.ada, { invitationId });
  await expect(acceptInvitation(newOne, { invitationId })).rejects.toEqual(refusal('invitation.spent'));
  await expect(inviteAgain(town.ada, { invitationId }, from)).rejects.toEqual(refusal('invitation.spent'));
  const again = await inviteMember(town.ada, berta, from);
  expect(again).not.toBe(invitationId);
  await acceptInvitation(newOne, { invitationId: again });
});

test('who is invited twice has one invitation, with the roles of the second', async () => {
  const { ada } = await newTown();
  const first = await inviteMember(ada, berta, from);
  expect(await inviteMember(ada, { ...berta, roles: ['moderator'] }, from)).toBe(first);
  expect(await waitingInvitations(ada)).toMatchObject([{ roles: ['moderator'] }]);
});

test('only an admin invites, takes back and sees who was invited', async () => {
  const town = await newTown();
  const invitationId = await inviteMember(town.ada, berta, from);
  for (const actor of [town.anna, town.mona, town.emil]) {
    await expect(inviteMember(actor, berta, from)).rejects.toEqual(refusal('role.admin-needed'));
    await expect(withdrawInvitation(actor, { invitationId })).rejects.toEqual(refusal('role.admin-needed'));
    await expect(inviteAgain(actor, { invitationId }, from)).rejects.toEqual(refusal('role.admin-needed'));
    await expect(waitingInvitations(actor)).rejects.toEqual(refusal('role.admin-needed'));
  }
  const other = (await newTown()).ada;
  await expect(withdrawInvitation(other, { invitationId })).rejects.toEqual(refusal('invitation.not-found'));
});

test.each([
  [{ email: 'x', roles: ['editor'] }, 'email.invalid'],
  [{ email: 'a@b.example', roles: [] }, 'invitation.role-missing'],
  [{ email: 'a@b.example', roles: ['operator'] }, 'role.unknown'],
])('%j is no invitation', async (input, code) => {
  const { ada } = await newTown();
  await expect(inviteMember(ada, input, from)).rejects.toMatchObject({ facts: { problems: [{ code }] } });
});

test('an address that is changed after the invitation does not accept it', async () => {
  const town = await newTown();
  const newOne = await newcomer(town, 'Berta');
  const invitationId = await inviteMember(town.ada, berta, from);
  await inTenant(town.ada, (tx) =>
    tx.update(members).set({ email: 'b@elsewhere.example' }).where(eq(members.id, newOne.memberId)),
  );
  await expect(acceptInvitation(newOne, { invitationId })).rejects.toEqual(refusal('invitation.other-address'));
});
