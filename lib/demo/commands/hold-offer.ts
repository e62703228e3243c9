import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import type { DemoOffer, DemoPart } from '@/db/demo/content/model';
import { demoOutcomes } from '@/db/demo/content/outcomes';
import { daysFrom } from '@/db/demo/content/times';
import { offerFormats, offers, publications } from '@/db/schema/offers';
import { threads } from '@/db/schema/threads';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { DemoPeople, FormatDemo } from '@/lib/formats/format';
import { addPlan } from '@/lib/layers/commands/add-plan';
import { offerLayers } from '@/lib/layers/queries/layers';
import { changeOffer } from '@/lib/offers/commands/change-offer';
import { createOffer, type KeptOffer } from '@/lib/offers/commands/create-offer';
import { publishOffer } from '@/lib/offers/commands/publish-offer';
import { daysAfter } from '@/lib/offers/model/dates';
import { dayOf } from './day-of';
import { tellOutcome } from './tell-outcome';

/** One instance of a format, with the format's code and how it is filled. */
export interface PartInDemo {
  code: string;
  part: DemoPart;
  fill: FormatDemo['fill'];
}

/**
 * Creates an offer of the demo, publishes it, lets people take part, and closes it where it is over. Each step is
 * left out where it was done before.
 */
export async function holdOffer(offer: DemoOffer, all: readonly PartInDemo[], people: DemoPeople): Promise<void> {
  const parts = all
    .filter(({ part }) => part.tenant === offer.tenant && part.offer === offer.slug)
    .sort((a, b) => a.part.position - b.part.position);
  const editor = people.actorOf(offer.editor);
  const details = await detailsOf(offer, people.now);
  const standing = await offerBySlug(editor, offer.slug);
  if (standing && standing.closesAt < people.now) return;
  const open = { ...details, closesAt: whileOpen(details.closesAt, people.now) };
  const kept = standing ?? (await createOffer(editor, { ...open, formats: parts.map((one) => formatOf(one, people)) }));
  if ((await offerLayers(editor, kept.id)).length === 0) await addPlans(offer, kept.id, editor);
  if (!standing?.published) {
    await publishOffer(editor, { offerId: kept.id }, { publishedAt: daysFrom(people.now, offer.publishedInDays) });
  }
  if (details.opensAt < people.now) await fill(parts, kept, people);
  if (details.closesAt < people.now) await close(offer, { offerId: kept.id, details, people });
}

interface Closing {
  offerId: string;
  details: Awaited<ReturnType<typeof detailsOf>>;
  people: DemoPeople;
}

/** Last of all: what is closed is taken for whole. */
async function close(offer: DemoOffer, { offerId, details, people }: Closing): Promise<void> {
  const outcome = demoOutcomes.find(({ tenant, offer: slug }) => tenant === offer.tenant && slug === offer.slug);
  if (outcome) await tellOutcome(outcome, offerId, people);
  await changeOffer(people.actorOf(offer.editor), { ...details, offerId });
}

/** From the same files, by the same way as an editor adds them. */
async function addPlans({ plans = [] }: DemoOffer, offerId: string, editor: Actor): Promise<void> {
  for (const { title, href } of plans) {
    await addPlan(editor, { offerId, title }, { file: { path: `public${href}`, name: basename(href) } });
  }
}

const fill = (parts: readonly PartInDemo[], kept: KeptOffer, people: DemoPeople) =>
  Promise.all(
    parts.map(async ({ part, fill: take }) => {
      const instance = kept.formats.find(({ slug }) => slug === part.slug);
      if (!instance) throw new Error(`The demo's offer ${part.offer} has no part ${part.slug}.`);
      await take(part, { formatId: instance.id, threadId: instance.threadId, people });
    }),
  );

/** Nobody could take part in what is over; so it stays open until all of it is there. */
const whileOpen = (closesAt: Date, now: Date): Date => (closesAt < now ? daysFrom(now, 1) : closesAt);

async function detailsOf(offer: DemoOffer, now: Date) {
  const { slug, title, summary, description, plain, scope, topic, place, contact } = offer;
  return {
    ...{ slug, title, summary, description, plain, scope, topic, place, contact },
    timeline: offer.timeline.map(({ inDays, ...step }) => ({ ...step, date: dayOf(now, inDays) })),
    documents: await Promise.all(
      offer.documents.map(async (document) => ({ ...document, bytes: (await stat(`public${document.href}`)).size })),
    ),
    ...datesOf(offer, now),
  };
}

const datesOf = ({ opensInDays, closesInDays }: DemoOffer | DemoPart, now: Date) => ({
  opensAt: daysAfter(now, opensInDays, '08:00'),
  closesAt: daysAfter(now, closesInDays, '23:59'),
});

/** Dates of its own only where they are not over, so that the part follows an offer that is closed later. */
function formatOf({ code, part }: PartInDemo, { now }: DemoPeople) {
  const { title, slug, settings, requiredTrust } = part;
  return { format: code, title, slug, settings, requiredTrust, ...(part.closesInDays > 0 && datesOf(part, now)) };
}

async function offerBySlug(actor: Actor, slug: string) {
  return inTenant(actor, async (tx) => {
    const [offer] = await tx
      .select({ id: offers.id, slug: offers.slug, closesAt: offers.closesAt, published: publications.id })
      .from(offers)
      .leftJoin(publications, eq(publications.offerId, offers.id))
      .where(eq(offers.slug, slug));
    if (!offer) return null;
    const formats = await tx
      .select({ id: offerFormats.id, slug: offerFormats.slug, threadId: threads.id })
      .from(offerFormats)
      .innerJoin(threads, eq(threads.subjectId, offerFormats.id))
      .where(eq(offerFormats.offerId, offer.id))
      .orderBy(asc(offerFormats.position));
    return { ...offer, formats };
  });
}
