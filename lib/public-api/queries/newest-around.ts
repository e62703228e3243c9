import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { isNear } from '@/lib/follows/queries/near';
import type { Narrowed } from '../model/following';
import { iso, type OpenContribution } from './newest-contributions';

/** An entry of a map, with the offer's name in addresses. */
export type OpenEntry = OpenContribution & { offer: string };

/**
 * The newest entries of all maps around a place that everybody can see, the newest first; on one topic where that is asked.
 * The box first, of which there is an index, then the circle.
 */
export const newestAround = (
  actor: Actor,
  { topic, around }: Narrowed & { around: NonNullable<Narrowed['around']> },
  limit: number,
): Promise<OpenEntry[]> =>
  inTenant(actor, async (tx) => {
    const { lon, lat, radius } = around;
    const [up, aside] = [radius / 110_000, radius / (110_000 * Math.max(0.01, Math.cos((lat * Math.PI) / 180)))];
    return [
      ...(await tx.execute<OpenEntry & Record<string, unknown>>(sql`
        select a.id, 'annotation' as kind, o.slug as offer, p.slug as part, p.title as "partTitle", a.id as entry, a.text,
          coalesce((select m.pseudonym from members m where m.id = a.author_id), '') as author,
          ${iso(sql`a.posted_at`)} as posted, ${iso(sql`a.edited_at`)} as edited
        from offers o join publications b on b.offer_id = o.id join offer_formats p on p.offer_id = o.id
          join annotations a on a.tenant_id = p.tenant_id and a.offer_format_id = p.id
            and a.lon between ${lon - aside}::float8 and ${lon + aside}::float8
            and a.lat between ${lat - up}::float8 and ${lat + up}::float8
        where a.withdrawn_at is null and a.hidden_by is null and a.covered_by is null
          and ${topic ? sql`o.topic = ${topic}` : sql`true`}
          and ${isNear({ lon: sql`a.lon`, lat: sql`a.lat` }, around)}
        order by a.posted_at desc, a.id desc limit ${limit}`)),
    ];
  });
