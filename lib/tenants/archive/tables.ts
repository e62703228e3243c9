import { createHash } from 'node:crypto';
import type { Sql } from './model';

/** A table of tenants as an archive holds it. */
export interface ArchivedTable {
  name: string;
  /** The column that says whose a row is. */
  owner: 'tenant_id' | 'id';
  /** What is kept of a row, in their order; what the database computes itself is not. */
  columns: string[];
  key: string[];
}

/** Triggers write to these while other tables are filled, so they come last. */
const WRITTEN_BY_TRIGGERS = ['page_versions', 'search_entries', 'search_waiting'];

/**
 * Every table that holds rows of tenants, from the database's own catalogue: first the tenant itself, then each after
 * those that it refers to.
 */
export async function tablesInOrder(tx: Sql): Promise<ArchivedTable[]> {
  const found = await tx<(ArchivedTable & { refers: string[] })[]>`
    select c.relname as name, case c.relname when 'tenants' then 'id' else 'tenant_id' end as owner,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '' order by a.attnum) as columns,
      array(select a.attname::text from pg_index i cross join unnest(i.indkey) with ordinality k(number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
      array(select distinct f.confrelid::regclass::text from pg_constraint f
        where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid and f.conparentid = 0) as refers
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname <> 'tenants', c.relname = any(${WRITTEN_BY_TRIGGERS}), c.relname`;
  const ordered: (typeof found)[number][] = [];
  while (ordered.length < found.length) {
    const next = found.find(
      (table) =>
        !ordered.includes(table) && table.refers.every((name) => ordered.some((before) => before.name === name)),
    );
    if (!next) throw new Error('Tables refer to each other in a circle.');
    ordered.push(next);
  }
  return ordered.map(({ refers: _, ...table }) => table);
}

/** Tells one shape of the tables from every other: only an archive of the same shape is read in. */
export const shapeOf = (tables: readonly ArchivedTable[]): string =>
  createHash('sha256').update(JSON.stringify(tables)).digest('hex');
