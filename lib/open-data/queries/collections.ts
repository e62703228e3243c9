import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { formatState, offerFormats, offers, publications } from '@/db/schema/offers';
import { threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { AnnotatedSettings } from '@/lib/annotations/model/settings';
import { one } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { canSeeOffer } from '@/lib/offers/policy';
import type { Collection } from '../model/collection';

/** All maps of a tenant that the actor may see, in the order in which they closed or will. In: the tenant's slug for their paths. */
export const openCollections = (actor: Actor, tenantSlug: string): Promise<Collection[]> =>
  inTenant(actor, (tx) => collectionsWhere(tx, actor, tenantSlug));

/** The map with this id. What is no map, and a draft, is `NotFound`. */
export const openCollection = (actor: Actor, tenantSlug: string, id: string): Promise<Collection> =>
  inTenant(actor, async (tx) => {
    const [offer = '', part = ''] = id.split('.');
    const address = and(eq(offers.slug, offer), eq(offerFormats.slug, part));
    const found = await collectionsWhere(tx, actor, tenantSlug, address);
    return one(
      found.filter((collection) => collection.id === id),
      'collection',
    );
  });

const annotated = formats.filter(({ opens }) => opens.includes('annotate')).map(({ code }) => code);

async function collectionsWhere(tx: Tx, actor: Actor, tenantSlug: string, address?: SQL): Promise<Collection[]> {
  const rows = await tx
    .select({
      offer: { id: offers.id, slug: offers.slug, title: offers.title, summary: offers.summary },
      part: { id: offerFormats.id, slug: offerFormats.slug, title: offerFormats.title },
      settings: offerFormats.settings,
      state: formatState,
      thread: { id: threads.id, head: threads.head, count: threads.commentCount },
    })
    .from(offerFormats)
    .innerJoin(offers, eq(offers.id, offerFormats.offerId))
    .innerJoin(threads, eq(threads.subjectId, offerFormats.id))
    .leftJoin(publications, eq(publications.offerId, offers.id))
    .where(and(inArray(offerFormats.format, annotated), address))
    .orderBy(asc(offers.closesAt), asc(offers.id), asc(offerFormats.position), asc(offerFormats.id));
  return rows
    .filter(({ offer, state }) => canSeeOffer(actor, { id: offer.id, state }).ok)
    .map(({ offer, part, thread, settings }) => ({
      id: `${offer.slug}.${part.slug}`,
      title: `${offer.title}: ${part.title}`,
      description: offer.summary,
      path: `/${tenantSlug}/offers/${offer.slug}/${part.slug}`,
      ...{ threadId: thread.id, offerFormatId: part.id, head: thread.head, count: thread.count },
      labels: labelsOf(settings),
    }));
}

function labelsOf(settings: unknown): Record<string, string> {
  const read = AnnotatedSettings.safeParse(settings);
  return Object.fromEntries(read.success ? read.data.categories.map(({ key, label }) => [key, label]) : []);
}
