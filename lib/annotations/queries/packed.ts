import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { DEGREE_STEPS, NOWHERE, statusNumbers } from '../model/packed';
import { dayOfPosting } from './changed';

/** How many annotations are read at once: few enough that nobody else waits long for the process. */
const PART = 5_000;

/** Some of a map's annotations that everybody may see, in their order, packed by the database (big-endian). */
export interface PackedPart {
  count: number;
  /** The number of the last one. */
  last: number;
  /** Those that occur; an annotation names its place in this list. */
  categories: string[];
  bytes: Buffer;
}

/**
 * The next of a map's annotations after number `after`; null at the end. Packed, since reading a million rows field by
 * field would hold up everybody else on this process for seconds. The right to see is the caller's to check.
 */
export async function packedAfter(tx: Tx, threadId: string, after: number): Promise<PackedPart | null> {
  const degrees = (column: string) =>
    sql`int4send(coalesce(round(${sql.raw(column)} * ${sql.raw(String(DEGREE_STEPS))})::int4, '${sql.raw(String(NOWHERE))}'::int4))`;
  const [part] = await tx.execute<{ count: number; last: number; categories: string[]; bytes: Buffer }>(sql`
    with part as materialized (
      select seq, id, category, cell, lon, lat, posted_at, support from annotations
      where thread_id = ${threadId} and seq > ${after} and withdrawn_at is null and hidden_by is null
      order by seq limit ${sql.raw(String(PART))}
    ), named as materialized (
      select array_agg(distinct category) as categories from part
    ), answered as (
      select distinct on (f.annotation_id) f.annotation_id as id, f.status
      from part join feedback f on f.annotation_id = part.id order by f.annotation_id, f.seq desc
    )
    select count(*)::int as count, max(seq)::float8 as last, categories, string_agg(
      int4send(seq::int4) || uuid_send(id) || ${degrees('lon')} || ${degrees('lat')} || int8send(coalesce(cell, -1))
        || int2send((array_position(categories, category) - 1)::int2)
        || int2send(coalesce(array_position(${statuses}::text[], status) - 1, 0)::int2)
        || int2send((${dayOfPosting(sql`posted_at`)} - 32768)::int2)
        || int2send((least(support, 65535) - 32768)::int2),
      '' order by seq) as bytes
    from part left join answered using (id), named group by categories`);
  return part ?? null;
}

const statuses = `{${statusNumbers.map((status) => `"${status}"`).join(',')}}`;
