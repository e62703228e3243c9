import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';

/** A table that belongs to tenants, as the database describes it. */
export interface OwnedTable {
  name: string;
  enabled: boolean;
  forced: boolean;
}

/** Every table with the column `tenant_id`, whoever made it. */
export const ownedTables = (admin: postgres.Sql): Promise<OwnedTable[]> =>
  admin<OwnedTable[]>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;

/**
 * Puts one row of this tenant into each table, whatever its columns are: the smallest value of each type, and no
 * reference checked. Needs a superuser.
 */
export const fill = (admin: postgres.Sql, tables: readonly OwnedTable[], tenantId: string): Promise<void> =>
  admin.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    for (const { name } of tables) await tx.unsafe(await insertInto(tx, name, tenantId));
  }) as Promise<void>;

/** A statement that inserts the smallest possible row of this tenant. */
export async function insertInto(sql: postgres.Sql | postgres.TransactionSql, table: string, tenantId: string) {
  const columns = await sql<{ name: string; type: string }[]>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and column_name <> 'tenant_id'
      and is_nullable = 'NO' and column_default is null and is_generated = 'NEVER'`;
  const names = ['tenant_id', ...columns.map(({ name }) => `"${name}"`)];
  const values = [`'${tenantId}'`, ...columns.map(({ type }) => smallest(type))];
  return `insert into "${table}" (${names}) values (${values})`;
}

function smallest(type: string): string {
  const literal = SMALLEST[type];
  if (!literal) throw new Error(`catalogue.ts knows no value of the type ${type}.`);
  return type === 'uuid' ? `'${randomUUID()}'` : literal;
}

const SMALLEST: Record<string, string> = {
  ARRAY: "'{}'",
  uuid: 'random',
  text: "''",
  integer: '0',
  bigint: '0',
  smallint: '0',
  boolean: 'false',
  jsonb: "'{}'",
  'double precision': '0',
  real: '0',
  bytea: "''",
  'timestamp with time zone': 'now()',
  date: 'now()',
};
