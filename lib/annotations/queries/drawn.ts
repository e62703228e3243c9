import { sql } from 'drizzle-orm';
import { askInTenant, type TenantId, written } from '@/db/tenancy';
import type { CellRange } from '../model/cell';
import type { Geometry } from '../model/place';

/** A line or an area. */
export interface DrawnAnnotation {
  id: string;
  category: string;
  geometry: Exclude<Geometry, { type: 'Point' }>;
}

/** More than these cannot be told apart in one tile. */
const MOST = 60;

/**
 * The lines and areas in these cells that everybody may see, in the order of the cells, and not more than can be seen in
 * a tile: by key, however many there are, in one round trip. The right to see is the caller's to check.
 */
export async function drawnIn(
  { tenantId, threadId, categories }: { tenantId: TenantId; threadId: string; categories: readonly string[] },
  ranges: readonly CellRange[],
): Promise<DrawnAnnotation[]> {
  const [row] = await askInTenant<{ found: DrawnAnnotation[] | null }>({ tenantId }, drawn, {
    threadId,
    categories: list(categories),
    from: list(ranges.map(({ from }) => from)),
    to: list(ranges.map(({ to }) => to)),
  });
  return row?.found ?? [];
}

const list = (values: readonly (string | number)[]) => `{${values.join(',')}}`;

const { placeholder } = sql;

// A nested loop over what `unnest` gives keeps its order, and stops at the limit; to sort would be to read it all. As one
// value, since the driver takes longer for each field than for what is in it.
const drawn = written(sql`
  select json_agg(found) as found from (select found.* from unnest(${placeholder('from')}::bigint[], ${placeholder('to')}::bigint[]) as place(first, last)
  cross join lateral (
    select id, category, geometry from annotations
    where thread_id = ${placeholder('threadId')}::uuid and cell between place.first and place.last
      and withdrawn_at is null and hidden_by is null
      and (cardinality(${placeholder('categories')}::text[]) = 0 or category = any(${placeholder('categories')}::text[]))
    limit ${sql.raw(String(MOST))}
  ) found limit ${sql.raw(String(MOST))}) found`);
