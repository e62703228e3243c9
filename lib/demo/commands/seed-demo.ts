import { and, eq, sql } from 'drizzle-orm';
import { demoOffers } from '@/db/demo/content/offers';
import { demoTenants } from '@/db/demo/content/tenants';
import { auditEntries } from '@/db/schema/audit';
import { tenants } from '@/db/schema/tenants';
import { inPortal, inTenant, type TenantId } from '@/db/tenancy';
import { visitorOf } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { formats } from '@/lib/formats/registry';
import { takeFromMap } from '@/lib/places/commands/take-from-map';
import { followInDemo } from './follow-in-demo';
import { foundTenant } from './found-tenant';
import { holdOffer, type PartInDemo } from './hold-offer';

/**
 * Fills an empty database with the demo, through the commands that people use; about two thousand of them. Does
 * nothing where the demo is whole already, or where a tenant lives that is not of the demo. After a kill in the middle
 * the next call ends what was begun: each step finds what it has done before, and does it once. Of several processes
 * that start together one seeds, while the others wait.
 */
export const seedDemo = (now = new Date()): Promise<void> =>
  inPortal(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SEEDING})`);
    await seed(now);
  }, LONGEST_MS);

/** Two thousand commands on the slowest computer that somebody tries this on. */
const LONGEST_MS = 15 * 60_000;

/** Any number, the same in all processes. */
const SEEDING = 7_823_403;

async function seed(now: Date): Promise<void> {
  if (!(await isForDemo())) return;
  const parts = await partsInDemo();
  await Promise.all(
    demoTenants.map(async (tenant) => {
      const { id, people } = await foundTenant(tenant, now);
      if (await isWhole(id)) return;
      const editor = tenant.people.find(({ roles }) => roles.includes('editor'));
      if (editor) await takeFromMap(people.actorOf(editor.key));
      const offers = demoOffers.filter((offer) => offer.tenant === tenant.slug);
      await Promise.all(offers.map((offer) => holdOffer(offer, parts, people)));
      await followInDemo(tenant, offers, people);
      await inTenant({ tenantId: id }, (tx) => recordAudit(tx, visitorOf(id), { action: WHOLE, subjectId: id }));
    }),
  );
}

/** The entry of a tenant's log that says that all of its demo is there. */
const WHOLE = 'demo.seeded';

const isWhole = (id: TenantId): Promise<boolean> =>
  inTenant({ tenantId: id }, async (tx) => {
    const entry = and(eq(auditEntries.subjectId, id), eq(auditEntries.action, WHOLE));
    return (await tx.select({ id: auditEntries.id }).from(auditEntries).where(entry)).length > 0;
  });

async function isForDemo(): Promise<boolean> {
  const known = await inPortal((tx) => tx.select({ slug: tenants.slug }).from(tenants));
  return known.every(({ slug }) => demoTenants.some((tenant) => tenant.slug === slug));
}

/** Every instance of a format in the demo, with how it is filled. */
async function partsInDemo(): Promise<PartInDemo[]> {
  const all = formats.map(async ({ code, demo }) => {
    const { parts, fill } = demo ? (await demo()).default : { parts: [], fill: async () => {} };
    return parts.map((part) => ({ code, part, fill }));
  });
  return (await Promise.all(all)).flat();
}
