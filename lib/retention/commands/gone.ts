import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';

/** Rows of a table that are over. */
export interface Over {
  table: string;
  /** A condition on its columns. */
  where: SQL;
}

/** Deletes at most so many of these rows. Out: how many it were. */
export async function removeRows(tx: Tx, over: readonly Over[], limit: number): Promise<number> {
  let rows = 0;
  for (const { table, where } of over) {
    const name = sql.identifier(table);
    // By their place: these tables have keys of different shapes.
    const gone = await tx.execute(sql`
      delete from ${name} where (tableoid, ctid) in (
        select tableoid, ctid from ${name} where ${where} limit ${limit - rows}) returning 1`);
    rows += gone.length;
    if (rows >= limit) return rows;
  }
  return rows;
}
