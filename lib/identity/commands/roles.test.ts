import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { inTenant } from '@/db/tenancy';
import { newTown } from '@/db/testing/world';
import { hub, setHub } from '@/lib/realtime/hub';
import { membersOf } from '../queries/members';
import { grantRole, revokeRole } from './roles';

const refusal = (code: string) => expect.objectContaining({ code });

test('an admin makes somebody an editor and takes it back, and open pages learn of both', async () => {
  const { ada, anna } = await newTown();
  const told: string[] = [];
  const before = hub();
  setHub({ ...before, rightsChanged: (_tenant, member) => void told.push(member) });
  await grantRole(ada, { memberId: anna.memberId, role: 'editor' });
  await grantRole(ada, { memberId: anna.memberId, role: 'editor' });
  expect((await membersOf(ada, 'anna@')).map(({ roles }) => roles)).toEqual([['editor']]);
  await revokeRole(ada, { memberId: anna.memberId, role: 'editor' });
  setHub(undefined);
  expect((await membersOf(ada, 'anna@')).map(({ roles }) => roles)).toEqual([[]]);
  expect(told.filter((member) => member === anna.memberId)).toHaveLength(2);
  const log = await inTenant(ada, (tx) =>
    tx.select().from(auditEntries).where(eq(auditEntries.subjectId, anna.memberId)).orderBy(auditEntries.happenedAt),
  );
  expect(log.map(({ action, facts }) => [action, facts.role])).toEqual([
    ['role.granted', 'editor'],
    ['role.revoked', 'editor'],
  ]);
});

test('nobody but an admin of this town sees members or gives roles', async () => {
  const town = await newTown();
  const wish = { memberId: town.anna.memberId, role: 'admin' };
  for (const actor of [town.anna, town.mona, town.emil, town.guest]) {
    await expect(grantRole(actor, wish)).rejects.toEqual(refusal('role.admin-needed'));
    await expect(revokeRole(actor, wish)).rejects.toEqual(refusal('role.admin-needed'));
    await expect(membersOf(actor)).rejects.toEqual(refusal('role.admin-needed'));
  }
  await expect(grantRole(town.visitor, wish)).rejects.toEqual(refusal('sign-in.needed'));
  await expect(grantRole((await newTown()).ada, wish)).rejects.toEqual(refusal('member.not-found'));
});

test('without a search only those with a role are listed, with one everybody who can be reached', async () => {
  const { ada } = await newTown();
  expect((await membersOf(ada)).map(({ pseudonym }) => pseudonym)).toEqual(['Ada', 'Emil', 'Mona']);
  expect((await membersOf(ada, 'town.example')).map(({ pseudonym }) => pseudonym)).toContain('Anna');
  expect(await membersOf(ada, '%')).toEqual([]);
  expect(await membersOf(ada, 'Gast')).toEqual([]);
});

test('a guest cannot be given a role, nobody becomes operator here, and an admin stays one', async () => {
  const { ada, guest, anna } = await newTown();
  await expect(grantRole(ada, { memberId: guest.memberId, role: 'editor' })).rejects.toEqual(
    refusal('role.needs-email'),
  );
  await expect(grantRole(ada, { memberId: anna.memberId, role: 'operator' })).rejects.toEqual(refusal('input.invalid'));
  await expect(revokeRole(ada, { memberId: ada.memberId, role: 'admin' })).rejects.toEqual(refusal('role.own-admin'));
  await grantRole(ada, { memberId: anna.memberId, role: 'admin' });
  await revokeRole(ada, { memberId: anna.memberId, role: 'admin' });
});
