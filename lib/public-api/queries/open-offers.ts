import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { offerState, offers, publications } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { isNear, middleOf } from '@/lib/follows/queries/near';
import type { Activity } from '@/lib/formats/format';
import { formatOf } from '@/lib/formats/registry';
import type { OfferState } from '@/lib/offers/model';
import { type OfferPage, offerPage } from '@/lib/offers/queries';
import type { Narrowed } from '../model/following';

/** A published offer as a list has it. */
export interface OpenOffer {
  id: string;
  slug: string;
  title: string;
  summary: string;
  topic: string;
  place: { label: string; centre: [number, number] };
  state: OfferState;
  opensAt: Date;
  closesAt: Date;
  publishedAt: Date;
}

/** Which offers of a town are looked for. What is absent does not restrict. */
export interface OfferWish {
  state?: OfferState | undefined;
  topic?: string | undefined;
  /** As the page before said it. */
  cursor?: string | undefined;
  limit: number;
}

/**
 * A page of a town's published offers in the order in which they were published, so that new ones come last and whoever
 * follows the cursor gets each once. Refuses with `Invalid` where the cursor is none of ours.
 */
export const openOffers = (
  actor: Actor,
  { state, topic, cursor, limit }: OfferWish,
): Promise<{ offers: OpenOffer[]; next: string | null }> =>
  inTenant(actor, async (tx) => {
    const rows = await tx
      .select({ ...shown, key: moment })
      .from(offers)
      .innerJoin(publications, eq(publications.offerId, offers.id))
      .where(
        and(state && eq(offerState, state), topic === undefined ? undefined : eq(offers.topic, topic), after(cursor)),
      )
      .orderBy(asc(publications.publishedAt), asc(offers.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      offers: page.map(({ key: _, ...offer }) => offer),
      next: rows.length > limit && last ? `${last.key}.${last.id}` : null,
    };
  });

/** The offers of a town that were published last, the newest first, with their steps: all, on a topic, or around a place. */
export const newestOffers = (
  actor: Actor,
  limit: number,
  { topic, around }: Narrowed = {},
): Promise<(OpenOffer & Pick<OfferPage, 'timeline'>)[]> =>
  inTenant(actor, (tx) =>
    tx
      .select({ ...shown, timeline: offers.timeline })
      .from(offers)
      .innerJoin(publications, eq(publications.offerId, offers.id))
      .where(and(topic && eq(offers.topic, topic), around && isNear(middleOf(offers.place), around)))
      .orderBy(desc(publications.publishedAt), desc(offers.id))
      .limit(limit),
  );

/** An offer as its page shows it, and what people can do in its parts. */
export interface WholeOffer extends OfferPage {
  formats: (OfferPage['formats'][number] & { opens: readonly Activity[] })[];
}

/** The published offer at this address. `NotFound` where the actor, a visitor, may not see it. */
export async function openOffer(actor: Actor, slug: string): Promise<WholeOffer> {
  const offer = await offerPage(actor, slug);
  return { ...offer, formats: offer.formats.map((part) => ({ ...part, opens: formatOf(part.format).opens })) };
}

const shown = {
  id: offers.id,
  slug: offers.slug,
  title: offers.title,
  summary: offers.summary,
  topic: offers.topic,
  place: offers.place,
  state: offerState,
  opensAt: offers.opensAt,
  closesAt: offers.closesAt,
  publishedAt: publications.publishedAt,
};

/** Microseconds since 1970: finer than a `Date`, as the order is. */
const moment = sql<string>`(extract(epoch from ${publications.publishedAt}) * 1000000)::bigint`;

function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const [, key, id] = /^(\d{1,16})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  if (!key || !id) throw new Refusal('Invalid', 'parameter.wrong', { name: 'cursor' });
  return sql`(${publications.publishedAt}, ${offers.id}) >
    ('epoch'::timestamptz + ${key}::bigint * interval '1 microsecond', ${id}::uuid)`;
}
