import { asc, desc, eq, sql } from 'drizzle-orm';
import { formatState, offerFormats, offers, publications } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { takesTexts } from '@/lib/formats/format';
import { formatOf } from '@/lib/formats/registry';
import type { Writers } from '@/lib/offers/model/writers';
import { isWithinHours } from '@/lib/offers/queries/writing';
import { canModerate } from '../policy';

/** A format in which people write just now, or could if it were not stopped. */
export interface Talk {
  id: string;
  title: string;
  offer: string;
  /** The path of its page below the tenant's. */
  path: string;
  stopped: 'alone' | 'with-all' | null;
  reviewsFirst: boolean;
  slowSeconds: number;
  isWithinHours: boolean;
  writers: Writers;
  /** Whether waves of unknown accounts are held there. */
  holdsWaves: boolean;
}

/** The open formats in which people write; those that are stopped first. Refuses with `SignInNeeded` or `Forbidden`. */
export async function openTalks(actor: Actor): Promise<Talk[]> {
  assertAllowed(canModerate(actor));
  const rows = await inTenant(actor, (tx) =>
    tx
      .select({
        id: offerFormats.id,
        title: offerFormats.title,
        format: offerFormats.format,
        offer: offers.title,
        path: sql<string>`'/offers/' || ${offers.slug} || '/' || ${offerFormats.slug}`,
        stopped: offerFormats.stopped,
        reviewsFirst: offerFormats.reviewsFirst,
        slowSeconds: offerFormats.slowSeconds,
        isWithinHours,
        writers: offerFormats.writers,
        holdsWaves: offerFormats.holdsWaves,
      })
      .from(offerFormats)
      .innerJoin(offers, eq(offers.id, offerFormats.offerId))
      .innerJoin(publications, eq(publications.offerId, offers.id))
      .where(eq(formatState, 'open'))
      .orderBy(desc(sql`${offerFormats.stopped} is not null`), asc(offers.title), asc(offerFormats.position)),
  );
  return rows.filter(({ format }) => takesTexts(formatOf(format).opens)).map(({ format: _, ...talk }) => talk);
}
