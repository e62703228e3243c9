import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { members } from '@/db/schema/identity';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown } from '@/db/testing/world';
import { membersOf } from '../queries/members';
import { eraseAccount } from './erase-account';
import { removeFromTeam } from './leave-team';
import { revokeRole } from './roles';

const refusal = (code: string) => expect.objectContaining({ code });

test('an admin takes somebody out of the team, with all their roles', async () => {
  const town = await newTown();
  const both = await newcomer(town, 'Bodo', 'editor', 'moderator');
  await removeFromTeam(town.ada, { memberId: both.memberId });
  expect((await membersOf(town.ada, 'bodo@')).map(({ roles }) => roles)).toEqual([[]]);
  await expect(removeFromTeam(town.emil, { memberId: town.mona.memberId })).rejects.toEqual(
    refusal('role.admin-needed'),
  );
  await expect(removeFromTeam(town.ada, { memberId: town.ada.memberId })).rejects.toEqual(refusal('role.own-admin'));
});

test('two admins who remove each other at once leave one', async () => {
  for (const remove of [
    (by: Admin, other: Admin) => removeFromTeam(by, { memberId: other.memberId }),
    (by: Admin, other: Admin) => revokeRole(by, { memberId: other.memberId, role: 'admin' }),
  ]) {
    const town = await newTown();
    const second = await newcomer(town, 'Anton', 'admin');
    const tries = await Promise.allSettled([remove(town.ada, second), remove(second, town.ada)]);
    const failed = tries.filter((attempt) => attempt.status === 'rejected');
    expect(failed.map(({ reason }) => reason)).toEqual([refusal('role.last-admin')]);
    const left = await membersOf(town.ada, 'town.example');
    expect(left.filter(({ roles }) => roles.includes('admin'))).toHaveLength(1);
  }
});

test('an admin who is suspended is not counted as one who is left', async () => {
  const town = await newTown();
  const second = await newcomer(town, 'Anton', 'admin');
  await inTenant(town.ada, (tx) =>
    tx.update(members).set({ suspendedUntil: sql`now() + interval '1 day'` }).where(eq(members.id, second.memberId)),
  );
  await expect(eraseAccount(town.ada, { sure: 'yes' })).rejects.toEqual(refusal('role.last-admin'));
  await removeFromTeam(town.ada, { memberId: second.memberId });
});

type Admin = Awaited<ReturnType<typeof newcomer>>;

test('an admin hands over: gives somebody the role, who then takes it from them', async () => {
  const town = await newTown();
  const next = await newcomer(town, 'Nora', 'admin');
  await revokeRole(next, { memberId: town.ada.memberId, role: 'admin' });
  await expect(revokeRole(town.ada, { memberId: next.memberId, role: 'admin' })).rejects.toEqual(
    refusal('role.last-admin'),
  );
});
