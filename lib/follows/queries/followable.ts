import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one, Refusal } from '@/lib/errors';

/** What may be followed from one place of the platform: the offer, and what belongs to the part or the entry one came from. */
export interface Followable {
  offerId: string;
  title: string;
  topic: string;
  /** Where one came from. */
  href: string;
  threadId: string | null;
  part: string | null;
  /** The offer's and the part's names in addresses, and the entry's id. */
  slug: string;
  partSlug: string | null;
  entry: string | null;
  /** Where it is, and how that is called. */
  lon: number;
  lat: number;
  place: string;
}

const ID = /^[0-9a-f-]{36}$/;

/**
 * What may be followed here. In: the id of an offer, of a part of it, or of an entry on its map. For everybody; refuses with
 * `NotFound` where that is not published.
 */
export async function followableFrom(actor: Actor, of: 'offer' | 'part' | 'entry', id: string): Promise<Followable> {
  if (!ID.test(id)) throw new Refusal('NotFound', 'offer.not-found');
  const rows = await inTenant(actor, (tx) =>
    tx.execute<Followable & Record<string, unknown>>(sql`
      select o.id as "offerId", o.title, o.topic, h.id as "threadId", p.title as part,
        o.slug, p.slug as "partSlug", a.id as entry,
        '/' || t.slug || '/offers/' || o.slug || coalesce('/' || p.slug, '')
          || coalesce('?annotation=' || a.id, '') as href,
        coalesce(a.lon, (o.place -> 'centre' ->> 0)::float8) as lon,
        coalesce(a.lat, (o.place -> 'centre' ->> 1)::float8) as lat, coalesce(o.place ->> 'label', '') as place
      from offers o join tenants t on t.id = o.tenant_id join publications b on b.offer_id = o.id
        left join threads h on h.subject_id = ${id} and ${of !== 'offer'}
        left join offer_formats p on p.id = h.offer_format_id
        left join annotations a on a.id = h.subject_id
      where o.id = coalesce(p.offer_id, ${id}::uuid) and (a.id is null or (a.hidden_by is null and a.withdrawn_at is null))`),
  );
  return one(rows, 'offer');
}

/** The id of the published offer at this address. Refuses with `NotFound`. */
export const followableBySlug = async (actor: Actor, slug: string): Promise<string> =>
  inTenant(actor, async (tx) => {
    const rows = await tx.execute<{ id: string }>(sql`
      select o.id from offers o join publications p on p.offer_id = o.id where o.slug = ${slug}`);
    return one(rows, 'offer').id;
  });
