import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';

/** What a page asks of the database. */
export interface Asked {
  transactions: number;
  /** Without what begins, scopes and ends a transaction. */
  queries: number;
}

/** Has PostgreSQL write down all statements for as long as `work` asks for `pages` pages. Out: how many each took. */
export async function statementsOf(
  { adminUrl, dataDir }: { adminUrl: string; dataDir: string },
  pages: number,
  work: () => Promise<unknown>,
): Promise<Asked> {
  const admin = postgres(adminUrl, { max: 1 });
  const log = join(dataDir, 'postgres', 'postgres.log');
  const write = async (statements: 'all' | 'none') => {
    await admin.unsafe(`alter system set log_statement = '${statements}'`);
    await admin`select pg_reload_conf()`;
    await pause(RELOAD_MS);
  };
  await write('all');
  const from = statSync(log).size;
  await work();
  const lines = readFileSync(log)
    .subarray(from)
    .toString('utf8')
    .split('\n')
    .filter((line) => LOGGED.test(line));
  await write('none');
  await admin.end();
  const begun = lines.filter((line) => /: begin/i.test(line)).length;
  const queries = lines.filter((line) => !FRAME.test(line)).length;
  return { transactions: Math.round(begun / pages), queries: Math.round(queries / pages) };
}

const RELOAD_MS = 300;
const LOGGED = /LOG: {2}(statement|execute [^:]*): /;
const FRAME = /: (begin|commit|rollback|select set_config|alter system|select pg_reload_conf)/i;
