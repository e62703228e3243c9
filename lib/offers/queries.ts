import { asc, eq, sql } from 'drizzle-orm';
import { formatState, offerFormats, offerState, offers, publications } from '@/db/schema/offers';
import { threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one } from '@/lib/errors';
import { documentsIn, type OfferDocument, type OfferPicture, picturesIn } from '@/lib/files/model/addresses';
import { filesOf } from '@/lib/files/queries/files';
import { ownSlug } from '@/lib/tenants/queries/own-slug';
import type { OfferFormat, OfferState } from './model';
import { canSeeOffer } from './policy';

/** An offer as a list shows it. */
export interface OfferSummary {
  id: string;
  slug: string;
  title: string;
  summary: string;
  topic: string;
  place: { label: string; centre: [number, number] };
  state: OfferState;
  opensAt: Date;
  closesAt: Date;
  /** The codes of its formats, in their order. */
  formats: string[];
}

/** All offers of the tenant that the actor may see: drafts only for those who prepare or moderate them. */
export async function offersOf(
  actor: Actor,
): Promise<(OfferSummary & { contributions: number; isArchived: boolean })[]> {
  const rows = await inTenant(actor, (tx) =>
    selectOffers(tx)
      .groupBy(offers.tenantId, offers.id, publications.id)
      .orderBy(sql`array_position(array['draft', 'open', 'announced', 'closed'], ${offerState})`, asc(offers.closesAt)),
  );
  return rows.filter((offer) => canSeeOffer(actor, offer).ok);
}

/** Everything an offer's page shows. `contributions` are what people wrote, drew or answered in the format so far. */
export interface OfferPage extends Omit<typeof offers.$inferSelect, 'createdBy' | 'createdAt' | 'documents'> {
  /** Those that it names elsewhere, and its own. */
  documents: OfferDocument[];
  /** What its texts may show. */
  pictures: OfferPicture[];
  state: OfferState;
  publishedAt: Date | null;
  formats: (OfferFormat & { contributions: number })[];
}

/** The offer at this address. What is not there, and a draft that the actor may not see, is `NotFound`. */
export const offerPage = (actor: Actor, offerSlug: string): Promise<OfferPage> =>
  inTenant(actor, async (tx) => {
    const found = await tx
      .select({ offer: offers, state: offerState, publishedAt: publications.publishedAt })
      .from(offers)
      .leftJoin(publications, eq(publications.offerId, offers.id))
      .where(eq(offers.slug, offerSlug));
    const visible = found.filter(({ offer, state }) => canSeeOffer(actor, { id: offer.id, state }).ok);
    const { offer, ...facts } = one(visible, 'offer');
    return { ...offer, ...facts, ...(await papersOf(tx, offer)), formats: await formatsOf(tx, offer.id) };
  });

/** The documents and pictures of an offer. For who was sent the link of a draft, its key. */
export async function papersOf(
  tx: Tx,
  offer: { id: string; documents: OfferDocument[] },
  draftKey?: string,
): Promise<Pick<OfferPage, 'documents' | 'pictures'>> {
  const files = await filesOf(tx, offer.id);
  if (files.length === 0) return { documents: offer.documents, pictures: [] };
  const place = { slug: await ownSlug(tx), draftKey };
  return { documents: [...offer.documents, ...documentsIn(files, place)], pictures: picturesIn(files, place) };
}

/** One format of an offer, at its own address, and the offer around it. `NotFound` as `offerPage`. */
export async function partPage(
  actor: Actor,
  offerSlug: string,
  partSlug: string,
): Promise<{ offer: OfferPage; format: OfferFormat }> {
  const offer = await offerPage(actor, offerSlug);
  const format = one(
    offer.formats.filter((candidate) => candidate.slug === partSlug),
    'format',
  );
  return { offer, format };
}

const selectOffers = (tx: Tx) =>
  tx
    .select({
      id: offers.id,
      slug: offers.slug,
      title: offers.title,
      summary: offers.summary,
      topic: offers.topic,
      place: offers.place,
      state: offerState,
      opensAt: offers.opensAt,
      closesAt: offers.closesAt,
      formats: sql<string[]>`coalesce(json_agg(${offerFormats.format} order by ${offerFormats.position})
        filter (where ${offerFormats.id} is not null), '[]')`,
      isArchived: sql<boolean>`${offers.archivedAt} is not null`,
      contributions: sql<number>`coalesce(sum(${threads.commentCount}), 0)::int`,
    })
    .from(offers)
    .leftJoin(publications, eq(publications.offerId, offers.id))
    .leftJoin(offerFormats, eq(offerFormats.offerId, offers.id))
    .leftJoin(threads, eq(threads.subjectId, offerFormats.id))
    .$dynamic();

async function formatsOf(tx: Tx, offerId: string): Promise<OfferPage['formats']> {
  const rows = await tx
    .select({
      part: offerFormats,
      state: formatState,
      threadId: threads.id,
      contributions: threads.commentCount,
    })
    .from(offerFormats)
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .innerJoin(threads, eq(threads.subjectId, offerFormats.id))
    .leftJoin(publications, eq(publications.offerId, offers.id))
    .where(eq(offerFormats.offerId, offerId))
    .orderBy(asc(offerFormats.position), asc(offerFormats.id));
  return rows.map(({ part: { tenantId: _, position: __, ...part }, ...facts }) => ({ ...part, ...facts }));
}
