import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MIGRATIONS = 'db/migrations';
const BREAK = '--> statement-breakpoint';
/** Into so many parts each table of tenants is divided. */
const PARTS = 4;

/**
 * The same migrations for a schema in which each table of tenants is divided by a hash of the tenant, as a stand-in for
 * one that is distributed. In: none. Out: the folder with them, and how to throw it away. Nothing else is changed, so
 * that what cannot be divided by tenant fails here: a key, a reference or an index without it.
 */
export function partitionedMigrations(): { folder: string; clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-partitioned-'));
  cpSync(MIGRATIONS, folder, { recursive: true });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql'))) {
    const file = join(folder, name);
    writeFileSync(file, divided(readFileSync(file, 'utf8')));
  }
  return { folder, clear: () => rmSync(folder, { recursive: true, force: true }) };
}

const TABLE = /^CREATE TABLE "(\w+)" \(\n([\s\S]*?)\n\);/gm;

/** What one migration says, with its tables divided. A divided table is another kind of relation in the catalogue. */
const divided = (sql: string): string =>
  sql
    .replace(TABLE, (whole, table: string, columns: string) =>
      columns.includes('"tenant_id"')
        ? `${whole.slice(0, -1)} PARTITION BY HASH ("tenant_id");\n${BREAK}\n${parts(table)}`
        : whole,
    )
    .replaceAll("c.relkind = 'r'", "c.relkind in ('r', 'p')");

/** In a schema of their own: nobody works with the parts, and nobody has a right to them. */
const parts = (table: string): string =>
  [
    'CREATE SCHEMA IF NOT EXISTS parts;',
    ...Array.from(
      { length: PARTS },
      (_, part) =>
        `CREATE TABLE parts."${table}_${part}" PARTITION OF "${table}" FOR VALUES WITH (MODULUS ${PARTS}, REMAINDER ${part});`,
    ),
  ].join(`\n${BREAK}\n`);
