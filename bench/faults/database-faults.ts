import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { Chance } from './chance';
import type { Ground } from './world';

/** How long PostgreSQL may take to serve again, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Kills PostgreSQL's main process, and waits until whoever watches over it has started it again. */
export async function killPostmaster(ground: Ground): Promise<void> {
  process.kill(ground.postmaster(), 'SIGKILL');
  await pause(200);
  await serving(ground);
}

/** Kills one of the platform's connections inside PostgreSQL, upon which it throws all others out and recovers. */
export async function killBackend(ground: Ground, chance: Chance): Promise<void> {
  const sql = look(ground);
  const backends = await sql`select pid from pg_stat_activity where usename = 'stadtgespraech_app'`.catch(() => []);
  await sql.end({ timeout: 0 });
  if (backends.length > 0) killQuietly(Number(chance.pick([...backends]).pid));
  await pause(200);
  await serving(ground);
}

/** How many connections the platform holds at this moment. */
export async function connectionsOf(sql: postgres.Sql): Promise<number> {
  const [row] = await sql`select count(*)::int as held from pg_stat_activity where usename = 'stadtgespraech_app'`;
  return row?.held ?? 0;
}

export const look = (ground: Ground) => postgres(ground.adminUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });

async function serving(ground: Ground): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const sql = look(ground);
    const answered = await sql`select 1`.then(
      () => true,
      () => false,
    );
    await sql.end({ timeout: 0 });
    if (answered) return;
    await pause(50);
  }
  throw new Error('PostgreSQL did not come back within a minute.');
}

/** It may have ended by itself meanwhile. */
function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
}
