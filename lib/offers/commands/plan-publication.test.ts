import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { offerFiles } from '@/db/schema/files';
import { notifications } from '@/db/schema/identity';
import { plannedPublications } from '@/db/schema/plans';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { offersOf } from '../queries';
import { planOf, plansDue } from '../queries/plan';
import { approvePublication } from './approve-publication';
import { endPlan } from './end-plan';
import { planPublication } from './plan-publication';
import { publishDue } from './publish-due';
import { publishOffer } from './publish-offer';

const format = formats[0]?.code ?? '';
const inAnHour = () => new Date(Date.now() + 3_600_000);

let town: Town;
let offerId: string;
beforeEach(async () => {
  town = await newTown();
  ({ offerId } = await offerIn(town, { format, state: 'draft' }));
});

const isPublic = async (of = town) => (await offersOf(of.visitor)).some(({ id }) => id === offerId);
const plan = (publishAt?: Date, actor = town.emil) => planPublication(actor, { offerId, publishAt });
const inTwos = () =>
  inTenant(town.ada, (tx) => tx.update(tenants).set({ fourEyes: true }).where(eq(tenants.id, town.id)));
/** As if the hour had passed. */
const comesDue = () => inTenant(town.emil, (tx) => tx.update(plannedPublications).set({ publishAt: sql`now()` }));
const change = (title: string) =>
  inTenant(town.emil, (tx) => tx.execute(sql`update offers set title = ${title} where id = ${offerId}`));
const toldTo = (actor: { memberId: string | null }) =>
  inTenant(town.emil, async (tx) => {
    const rows = await tx
      .select()
      .from(notifications)
      .where(eq(notifications.memberId, actor.memberId ?? ''));
    return rows.map(({ kind }) => kind);
  });

test('a draft that is planned is published in its own town only, when its time has come, and once', async () => {
  await plan(inAnHour());
  await publishDue(town.id, offerId);
  expect(await isPublic()).toBe(false);
  await comesDue();
  expect(await plansDue()).toContainEqual({ tenantId: town.id, offerId });
  const other = await newTown();
  await expect(publishDue(other.id, offerId)).rejects.toMatchObject({ kind: 'NotFound' });
  await Promise.all([publishDue(town.id, offerId), publishDue(town.id, offerId).catch(() => null)]);
  expect(await isPublic()).toBe(true);
  expect(await planOf(town.emil, offerId)).toBeNull();
});

test('nobody plans for the past, for years ahead, or what is not whole', async () => {
  await expect(plan(new Date(Date.now() - 60_000))).rejects.toMatchObject({
    facts: { problems: [{ field: 'publishAt', code: 'publication.in-the-past' }] },
  });
  await expect(plan(new Date(Date.now() + 800 * 86_400_000))).rejects.toMatchObject({
    facts: { problems: [{ field: 'publishAt', code: 'publication.too-late' }] },
  });
  await inTenant(town.emil, (tx) => tx.execute(sql`update offers set summary = '' where id = ${offerId}`));
  await expect(plan(inAnHour())).rejects.toMatchObject({ code: 'offer.incomplete' });
  await expect(plan(inAnHour(), town.mona)).rejects.toMatchObject({ code: 'role.editor-needed' });
});

test('what was changed after it was planned stays a draft, and who planned it is told once', async () => {
  await plan(inAnHour());
  await change('Ganz anders');
  await comesDue();
  await publishDue(town.id, offerId);
  await publishDue(town.id, offerId);
  expect(await isPublic()).toBe(false);
  expect(await planOf(town.emil, offerId)).toMatchObject({ obstacle: 'offer.plan-changed', isChanged: true });
  expect(await toldTo(town.emil)).toEqual(['plan.not-published']);
  expect(await plansDue()).not.toContainEqual({ tenantId: town.id, offerId });
});

test('a document that was added after it was planned was not agreed on either', async () => {
  await inTwos();
  await plan(inAnHour());
  await inTenant(town.emil, (tx) =>
    tx
      .insert(offerFiles)
      .values({ offerId, isPicture: false, name: 'gutachten', title: 'Gutachten', type: 'application/pdf', size: 1 }),
  );
  await expect(approvePublication(town.ada, { offerId })).rejects.toMatchObject({ code: 'offer.plan-changed' });
});

test('in pairs: nobody publishes alone, the other is asked, and agrees to what was planned', async () => {
  await inTwos();
  await expect(publishOffer(town.emil, { offerId })).rejects.toMatchObject({ code: 'offer.second-needed' });
  await plan();
  expect(await toldTo(town.ada)).toEqual(['plan.approval-asked']);
  await expect(approvePublication(town.emil, { offerId })).rejects.toMatchObject({ code: 'offer.same-person' });
  await publishDue(town.id, offerId);
  expect(await isPublic()).toBe(false);
  await approvePublication(town.ada, { offerId });
  expect(await isPublic()).toBe(true);
});

test('in pairs: what was changed since is not agreed to; what is agreed to waits for its moment', async () => {
  await inTwos();
  await plan(inAnHour());
  await change('Ganz anders');
  await expect(approvePublication(town.ada, { offerId })).rejects.toMatchObject({ code: 'offer.plan-changed' });
  await plan(inAnHour());
  expect(await approvePublication(town.ada, { offerId })).toMatchObject({ isPublic: false });
  await expect(approvePublication(town.ada, { offerId })).rejects.toMatchObject({ code: 'offer.plan-approved' });
  await comesDue();
  await publishDue(town.id, offerId);
  expect(await isPublic()).toBe(true);
});

test('whoever ends somebody’s plan says why; ended twice, it is told once', async () => {
  await inTwos();
  await plan();
  await endPlan(town.ada, { offerId, note: 'Das Datum fehlt.' });
  await endPlan(town.ada, { offerId, note: 'Das Datum fehlt.' });
  expect(await toldTo(town.emil)).toEqual(['plan.returned']);
  await expect(approvePublication(town.ada, { offerId })).rejects.toMatchObject({ kind: 'NotFound' });
});
