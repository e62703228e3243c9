import { asc, eq } from 'drizzle-orm';
import { offerFormats, offers, publications } from '@/db/schema/offers';
import { offerResults } from '@/db/schema/results';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';

/** The most that a sitemap may list (sitemaps.org). */
const LISTED = 49_000;

/** The paths of a town's published offers, of their parts and of what became of them, below the town's own. */
export const offerPaths = (actor: Actor): Promise<string[]> =>
  inTenant(actor, async (tx) => {
    const rows = await tx
      .select({ offer: offers.slug, part: offerFormats.slug, told: offerResults.publishedAt })
      .from(offers)
      .innerJoin(publications, eq(publications.offerId, offers.id))
      .leftJoin(offerFormats, eq(offerFormats.offerId, offers.id))
      .leftJoin(offerResults, eq(offerResults.offerId, offers.id))
      .orderBy(asc(offers.slug), asc(offerFormats.position))
      .limit(LISTED);
    const paths = rows.flatMap(({ offer, part, told }) => [
      ...(told ? [`/results/${offer}`] : []),

      `/offers/${offer}`,
      ...(part ? [`/offers/${offer}/${part}`] : []),
    ]);
    return [...new Set(paths)].slice(0, LISTED);
  });
