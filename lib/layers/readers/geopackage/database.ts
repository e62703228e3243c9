import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { Refusal } from '@/lib/errors';

/** A SQLite file that is open in memory, and how it is called in refusals. */
export interface OpenDatabase {
  database: Database;
  file: string;
}

/**
 * Opens a SQLite file from its bytes, in memory, for reading alone: what it says of triggers, checks and functions is
 * not carried out. Refuses with `plan.geopackage.broken` where SQLite finds the file damaged.
 */
export async function openDatabase(bytes: Uint8Array, file: string): Promise<OpenDatabase> {
  const { Database } = await initSqlJs();
  const opened = { database: new Database(withoutLog(bytes)), file };
  try {
    for (const pragma of PRAGMAS) all(opened, `PRAGMA ${pragma}`);
    return opened;
  } catch (error) {
    opened.database.close();
    throw error;
  }
}

/** The rows that a statement gives, one after the other. Refuses with `plan.geopackage.broken` where SQLite cannot go on. */
export function* rows(opened: OpenDatabase, sql: string, values: SqlValue[] = []): Generator<SqlValue[]> {
  const statement = asked(opened, () => opened.database.prepare(sql, values));
  try {
    while (asked(opened, () => statement.step())) yield asked(opened, () => statement.get());
  } finally {
    statement.free();
  }
}

/** All rows of a statement that gives few. Refuses with `plan.geopackage.broken` where there are too many after all. */
export function all(opened: OpenDatabase, sql: string, values: SqlValue[] = []): SqlValue[][] {
  const found: SqlValue[][] = [];
  for (const row of rows(opened, sql, values)) {
    if (found.length === FEW) throw broken(opened.file);
    found.push(row);
  }
  return found;
}

/** Refuses a table in which SQLite finds pages that are damaged, used twice, or run in circles. */
export function assertSound(opened: OpenDatabase, table: string): void {
  const [[answer] = []] = all(opened, `PRAGMA quick_check(${quoted(table)})`);
  if (answer !== 'ok') throw broken(opened.file);
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const broken = (file: string) => new Refusal('Invalid', 'plan.geopackage.broken', { file });

const FEW = 2000;
const PRAGMAS = ['trusted_schema = OFF', 'query_only = ON', 'ignore_check_constraints = ON', 'cell_size_check = ON'];
const [WRITE_VERSION, READ_VERSION] = [18, 19];
const [ROLLBACK, WAL] = [1, 2];

/** A copy of an open file says that its last changes are in a log beside it, which nobody sends: it is read without. */
function withoutLog(bytes: Uint8Array): Uint8Array {
  if (bytes[READ_VERSION] !== WAL) return bytes;
  const copy = Uint8Array.from(bytes);
  copy[WRITE_VERSION] = ROLLBACK;
  copy[READ_VERSION] = ROLLBACK;
  return copy;
}

/** What SQLite throws is about the file: we ask it nothing that can fail on a sound one. */
function asked<T>({ file }: OpenDatabase, question: () => T): T {
  try {
    return question();
  } catch {
    throw broken(file);
  }
}
