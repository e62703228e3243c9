import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { accountFor } from './account';
import { binariesFor, dropCopy } from './binaries';
import { reachable } from './cluster';

/** The main process of a running PostgreSQL. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** The PostgreSQL that runs on this folder and is ready, waiting for one that is still recovering. Null: none. */
export async function runningIn(folder: string): Promise<Postmaster | null> {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    const note = noteIn(folder);
    if (!note || !lives(note.pid)) return null;
    if (note.ready) return note;
    await pause(STEP_MS);
  }
  throw new Error(`PostgreSQL does not become ready; its log is ${logOf(folder)}.`);
}

/**
 * Starts PostgreSQL on this folder, on a free port or the given one. `unsafe` are settings for tests of what must not be.
 * Out: when it is ready.
 */
export async function startPostmaster(
  folder: string,
  port?: number,
  unsafe: Partial<Record<keyof typeof SAFE, string>> = {},
): Promise<Postmaster> {
  const note = join(folder, 'cluster', 'postmaster.pid');
  // Left behind by a crash. PostgreSQL itself would refuse where the number is another process's by now.
  if (existsSync(note)) rmSync(note);
  const account = accountFor(join(folder, 'cluster'));
  const { path, handle } = reachable(folder, account);
  const log = openSync(logOf(folder), isLong(logOf(folder)) ? 'w' : 'a', 0o600);
  const options = { ...SAFE, ...unsafe, port: port ?? (await freePort()) };
  const given = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: a terminal's Ctrl-C must reach us alone, so that the platform ends before its database.
  const child = spawn(join(binariesFor(folder, account), 'bin', 'postgres'), ['-D', `${path}/cluster`, ...given], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log, handle],
  });
  child.unref();
  for (const file of [log, handle]) closeSync(file);
  const ended = new Promise<null>((resolve) =>
    child.once('error', () => resolve(null)).once('exit', () => resolve(null)),
  );
  const ready = await Promise.race([ended, readyIn(folder, child.pid)]);
  if (!ready) throw new Error(`PostgreSQL did not start: ${lastLine(logOf(folder))}`);
  return ready;
}

/** Ends PostgreSQL: politely, and after a while at once, from which it recovers by itself. */
export async function stopPostmaster(folder: string, { pid }: Postmaster): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (lives(pid)) process.kill(pid, signal);
    for (let waited = 0; lives(pid) && waited < patience; waited += STEP_MS) await pause(STEP_MS);
  }
  dropCopy(folder);
}

const STEP_MS = 20;
/** How long a start may take, recovery after a crash included. */
const PATIENCE_MS = 60_000;
const LOG_LIMIT = 5_000_000;

/** What is acknowledged must be on disk; and only this computer may connect. */
const SAFE = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: 100,
  log_min_messages: 'warning',
};

const logOf = (folder: string) => join(folder, 'postgres.log');
const isLong = (file: string) => existsSync(file) && statSync(file).size > LOG_LIMIT;
const lastLine = (file: string) => readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';

async function readyIn(folder: string, pid: number | undefined): Promise<Postmaster | null> {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    const note = noteIn(folder);
    if (note?.ready && note.pid === pid) return note;
    await pause(STEP_MS);
  }
  return null;
}

/** PostgreSQL's own note: line 1 its process, 4 its port, 8 whether it is ready. */
function noteIn(folder: string): (Postmaster & { ready: boolean }) | null {
  try {
    const lines = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** Whether this process is a living PostgreSQL: its number may be another's by now, or a dead one's nobody buried. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.includes('(postgres)') && !/\) Z /.test(stat);
  } catch {
    return false;
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
