import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import { type Actor, isSignedIn } from '@/lib/actor';
import { newToken } from '../model';
import { canContribute } from '../policy';
import { actorOfSession } from '../queries';
import { eraseAccount } from './erase-account';
import { signInVouched } from './identities';
import { signInAsGuest } from './sessions';
import { openSessionWith, provenMember } from './sign-in-links';

const sure = { sure: 'yes' };
const bens = 'ben@town.example';
const karls = { provider: 'bundid', subjectHash: 'karl' };

/** Who has this address, as they are after proving it by a mailed link. */
async function byMail(town: Town, email: string, guestId: string | null = null): Promise<Actor> {
  const proven = { email, locale: 'de', guestId };
  const memberId = await provenMember(town.id, proven);
  return actorOfSession(town.id, await openSessionWith(town.id, memberId, { ...proven, token: newToken() }));
}

const byBundid = async (town: Town, as: Actor = town.visitor): Promise<Actor> =>
  actorOfSession(town.id, await signInVouched(as, karls, { way: 'bundid', trust: 'high', locale: 'de' }));

const marksIn = (town: Town) =>
  inTenant(town.visitor, async (tx) => [
    ...(await tx.execute<{ mark: string }>(sql`select mark, ends_at from left_suspensions order by mark`)),
  ]);

test('who leaves suspended and comes back with the same address is suspended to the same end', async () => {
  const town = await newTown();
  await eraseAccount(town.ben, sure);
  const again = await byMail(town, bens);
  expect(again.memberId).not.toBe(town.ben.memberId);
  expect(again.suspendedUntil).toEqual(town.ben.suspendedUntil);
  expect(canContribute(again, 'email')).toMatchObject({ code: 'member.suspended' });
});

test('going and coming back many times, in whatever letters, changes nothing of that', async () => {
  const town = await newTown();
  let ben: Actor = town.ben;
  for (const _ of [1, 2, 3]) {
    await eraseAccount(ben, sure);
    ben = await byMail(town, bens);
    expect(ben.suspendedUntil).toEqual(town.ben.suspendedUntil);
  }
  await inTenant(town.visitor, (tx) => tx.execute(sql`update members set email = upper(email) where email = ${bens}`));
  await eraseAccount(ben, sure);
  expect((await byMail(town, bens)).suspendedUntil).toEqual(town.ben.suspendedUntil);
});

test('a guest who proves that address is suspended, and so is who proves the identity', async () => {
  const town = await newTown();
  await byBundid(town, town.ben);
  await eraseAccount(town.ben, sure);
  const guest = await actorOfSession(town.id, await signInAsGuest(town.id, 'de'));
  expect(guest.suspendedUntil).toBeNull();
  const byAddress = await byMail(town, bens, guest.memberId);
  expect(byAddress).toMatchObject({ memberId: guest.memberId, suspendedUntil: town.ben.suspendedUntil });
  expect((await byBundid(town)).suspendedUntil).toEqual(town.ben.suspendedUntil);
});

test('nobody else is suspended by it, here or in another town', async () => {
  const [town, other] = [await newTown(), await newTown()];
  await inTenant(other.visitor, (tx) => tx.execute(sql`update members set suspended_until = null`));
  await eraseAccount(town.ben, sure);
  expect((await byMail(town, 'anna@town.example')).suspendedUntil).toBeNull();
  expect((await byMail(town, 'new@town.example')).suspendedUntil).toBeNull();
  expect((await byMail(other, bens)).suspendedUntil).toBeNull();
  expect((await byMail(town, bens)).suspendedUntil).not.toBeNull();
});

test('it ends in time, and the mark goes with the next sign-in', async () => {
  const town = await newTown();
  await eraseAccount(town.ben, sure);
  expect(await marksIn(town)).toHaveLength(1);
  await inTenant(town.visitor, (tx) => tx.execute(sql`update left_suspensions set ends_at = now()`));
  await byMail(town, 'anna@town.example');
  expect(await marksIn(town)).toEqual([]);
  expect((await byMail(town, bens)).suspendedUntil).toBeNull();
});

test('the mark tells nothing, is another in each town, and is gone once it has done its work', async () => {
  const towns = [await newTown(), await newTown()] as const;
  for (const town of towns) await eraseAccount(town.ben, sure);
  const [here, there] = [await marksIn(towns[0]), await marksIn(towns[1])];
  expect(JSON.stringify([here, there])).not.toMatch(/ben|town/i);
  expect(here[0]?.mark).toMatch(/^[\w-]{43}$/);
  expect(here[0]?.mark).not.toBe(there[0]?.mark);
  await byMail(towns[0], bens);
  expect(await marksIn(towns[0])).toEqual([]);
});

test('what the erased account leaves behind cannot be joined to the new one by the end of the suspension', async () => {
  const town = await newTown();
  await eraseAccount(town.ben, sure);
  const again = await byMail(town, bens);
  const until = await inTenant(town.visitor, (tx) =>
    tx.execute(sql`select id from members where suspended_until is not null`),
  );
  expect(until.map(({ id }) => id)).toEqual([again.memberId]);
});

test('who leaves without being suspended, or when that has ended, leaves no mark', async () => {
  const town = await newTown();
  await eraseAccount(town.anna, sure);
  await inTenant(town.visitor, (tx) => tx.execute(sql`update members set suspended_until = now()`));
  await eraseAccount(town.ben, sure);
  expect(await marksIn(town)).toEqual([]);
  const ben = await byMail(town, bens);
  expect(isSignedIn(ben) && ben.suspendedUntil).toBeNull();
});
