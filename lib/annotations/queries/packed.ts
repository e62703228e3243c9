import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { firstOf, POINT_FINENESS } from '../model/cell';
import { DEGREE_STEPS, NOWHERE } from '../model/packed';

/** How many annotations are read at once: few enough that nobody else waits long for the process. */
const PART = 5_000;

/** Some of a map's annotations that everybody may see, in their order, packed by the database (big-endian). */
export interface PackedPart {
  count: number;
  /** The number of the last one. */
  last: number;
  /** Those that occur; an annotation names its place in this list, doubled, and one more if it is a line or an area. */
  categories: string[];
  bytes: Buffer;
}

/**
 * The next of a map's annotations after number `after`; null at the end. Packed, since reading a million rows field by
 * field would hold up everybody else on this process for seconds. The right to see is the caller's to check.
 */
export async function packedAfter(
  tx: Tx,
  threadId: string,
  { after, categories }: { after: number; categories: readonly string[] },
): Promise<PackedPart | null> {
  const ofThem = categories.length > 0 ? sql`and category = any(${`{${categories.join(',')}}`}::text[])` : sql``;
  const degrees = (column: string) =>
    sql`int4send(coalesce(round(${sql.raw(column)} * ${sql.raw(String(DEGREE_STEPS))})::int4, '${sql.raw(String(NOWHERE))}'::int4))`;
  const [part] = await tx.execute<{ count: number; last: number; categories: string[]; bytes: Buffer }>(sql`
    with part as (
      select seq, id, category, cell, lon, lat from annotations
      where thread_id = ${threadId} and seq > ${after} and withdrawn_at is null and hidden_by is null ${ofThem}
      order by seq limit ${sql.raw(String(PART))}
    ), named as materialized (select array_agg(distinct category) as categories from part)
    select count(*)::int as count, max(seq)::float8 as last, categories, string_agg(
      int4send(seq::int4) || uuid_send(id) || ${degrees('lon')} || ${degrees('lat')}
        || int2send((2 * (array_position(categories, category) - 1)
          + coalesce(cell < ${sql.raw(String(firstOf(POINT_FINENESS)))}, false)::int)::int2),
      '' order by seq) as bytes
    from part, named group by categories`);
  return part ?? null;
}
