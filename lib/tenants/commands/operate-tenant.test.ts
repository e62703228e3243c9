import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { helpGrants } from '@/db/schema/invitations';
import { inTenant } from '@/db/tenancy';
import { newState, newTown, type Town } from '@/db/testing/world';
import { endHelp, grantHelp } from '@/lib/identity/commands/help';
import { inviteMember } from '@/lib/identity/commands/invitations';
import { grantRole } from '@/lib/identity/commands/roles';
import { openSession } from '@/lib/identity/commands/sessions';
import { actorOfSession } from '@/lib/identity/queries';
import { grantedHelp, openHelp } from '@/lib/identity/queries/help';
import { tenantBySlug } from '../queries';
import { comeToHelp } from './come-to-help';
import { openSpace } from './open-space';
import { resumeTenant, setHost, suspendTenant } from './operate-tenant';

const refusal = (code: string) => expect.objectContaining({ code });
const wish = { reason: 'Impressum', hours: '8' };

const signedIn = async (town: Town, memberId: string) => {
  const token = await inTenant(town.ada, (tx) => openSession(tx, memberId, { way: 'demo' }));
  return () => actorOfSession(town.id, token);
};

test('in a space that rests nobody is signed in, and all is as before when it is back', async () => {
  const [{ olga }, town] = [await newState(), await newTown()];
  const emil = await signedIn(town, town.emil.memberId);
  expect((await emil()).roles).toEqual(new Set(['editor']));
  await suspendTenant(olga, { slug: town.slug });
  expect(await emil()).toMatchObject({ memberId: null });
  const { suspendedAt } = await tenantBySlug(town.slug);
  await suspendTenant(olga, { slug: town.slug });
  expect((await tenantBySlug(town.slug)).suspendedAt).toEqual(suspendedAt);
  await resumeTenant(olga, { slug: town.slug });
  expect((await emil()).roles).toEqual(new Set(['editor']));
});

test('a host is one municipality’s, and can be taken away', async () => {
  const [{ olga }, town, other] = [await newState(), await newTown(), await newTown()];
  const host = `h-${randomUUID()}.town.example`;
  await setHost(olga, { slug: town.slug, host });
  await setHost(olga, { slug: town.slug, host });
  await expect(setHost(olga, { slug: other.slug, host })).rejects.toMatchObject({
    facts: { problems: [{ code: 'host.taken' }] },
  });
  await expect(setHost(olga, { slug: other.slug, host: 'localhost' })).rejects.toEqual(refusal('input.invalid'));
  await setHost(olga, { slug: town.slug, host: '' });
  await setHost(olga, { slug: other.slug, host });
});

test('only the state’s operator does any of it', async () => {
  const town = await newTown();
  const { anna } = await newState();
  for (const actor of [town.ada, anna])
    for (const deed of [suspendTenant, resumeTenant, comeToHelp])
      await expect(deed(actor, { slug: town.slug })).rejects.toEqual(refusal('role.operator-needed'));
  await expect(setHost(town.ada, { slug: town.slug, host: '' })).rejects.toEqual(refusal('role.operator-needed'));
});

test('the operator comes to help only where an admin allowed it, with an admin’s rights until that ends', async () => {
  const [{ olga }, town] = [await newState(), await newTown()];
  await expect(comeToHelp(olga, { slug: town.slug })).rejects.toEqual(refusal('help.not-granted'));
  await expect(grantHelp(town.emil, wish)).rejects.toEqual(refusal('role.admin-needed'));
  await grantHelp(town.ada, wish);
  expect(await openHelp(town.id)).toMatchObject({ reason: 'Impressum' });
  const { token } = await comeToHelp(olga, { slug: town.slug });
  const helper = () => actorOfSession(town.id, token);
  expect(await helper()).toMatchObject({ roles: new Set(['admin']), isHelper: true });
  await openSpace(await helper());
  expect((await grantedHelp(town.ada))[0]?.cameAt).toBeInstanceOf(Date);
  await endHelp(town.ada);
  expect((await helper()).roles).toEqual(new Set());
  expect(await openHelp(town.id)).toBeNull();
  const log = await inTenant(town.ada, (tx) => tx.select().from(auditEntries));
  expect(log.map(({ action }) => action)).toEqual(expect.arrayContaining(['help.granted', 'help.came', 'help.ended']));
});

test('an access that ran out is none', async () => {
  const [{ olga }, town] = [await newState(), await newTown()];
  const id = await grantHelp(town.ada, wish);
  const { token } = await comeToHelp(olga, { slug: town.slug });
  await inTenant(town.ada, (tx) => tx.update(helpGrants).set({ expiresAt: sql`now()` }).where(eq(helpGrants.id, id)));
  expect((await actorOfSession(town.id, token)).roles).toEqual(new Set());
  await expect(comeToHelp(olga, { slug: town.slug })).rejects.toEqual(refusal('help.not-granted'));
});

test('who helps cannot stay: neither prolong it nor bring themselves or others into the team', async () => {
  const [{ olga }, town] = [await newState(), await newTown()];
  await grantHelp(town.ada, wish);
  const { token } = await comeToHelp(olga, { slug: town.slug });
  const helper = await actorOfSession(town.id, token);
  const from = { origin: 'https://x.example', locale: 'de' };
  await expect(grantHelp(helper, wish)).rejects.toEqual(refusal('help.not-the-team'));
  await expect(endHelp(helper)).rejects.toEqual(refusal('help.not-the-team'));
  await expect(grantRole(helper, { memberId: helper.memberId, role: 'admin' })).rejects.toEqual(
    refusal('help.not-the-team'),
  );
  await expect(inviteMember(helper, { email: 'a@b.example', roles: ['admin'] }, from)).rejects.toEqual(
    refusal('help.not-the-team'),
  );
});
