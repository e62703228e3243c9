import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { ensureCluster, passwordIn } from './postgres/cluster';
import { type Postmaster, runningIn, startPostmaster, stopPostmaster } from './postgres/postmaster';

export interface EmbeddedDatabase {
  /** The administrator's address, for `migrate`. */
  url: string;
  /** Lets go of the database; the last process that uses it stops it, within twenty seconds. */
  stop: () => Promise<void>;
}

/**
 * The PostgreSQL 18 that npm brought along, on the loopback address, with its data below `dataDir`. Takes over one that
 * an earlier process left running when it was killed, and starts it anew when it dies. Throws with a sentence that
 * says what to do.
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const folder = folderIn(dataDir);
  await ensureCluster(folder);
  let running = (await runningIn(folder)) ?? (await startPostmaster(folder));
  const { port } = running;
  const url = `postgres://stadtgespraech:${passwordIn(folder)}@127.0.0.1:${port}/stadtgespraech`;
  const using = await useTogether(url);
  const watch = keepRunning(folder, port, (fresh) => {
    running = fresh;
  });
  return {
    url,
    stop: async () => {
      await watch.end();
      if (await isLastUser(using)) await stopPostmaster(folder, running);
    },
  };
}

/** The place of one cluster and of what starting it needs; the account that runs it must be able to enter. */
function folderIn(dataDir: string): string {
  const folder = join(dataDir, 'postgres');
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { recursive: true });
  // Not by mkdir's own mode: that would count for the folders above as well.
  chmodSync(folder, 0o711);
  return folder;
}

/** Any number, the same in all processes. */
const USERS = 7_823_402;
/** How often it is looked at whether PostgreSQL still lives, in milliseconds. */
const WATCH_MS = 1_000;

/** Makes the database where it is missing, and holds a shared lock for as long as this process uses it. */
async function useTogether(url: string): Promise<postgres.Sql> {
  const maintenance = postgres(url.replace(/\w+$/, 'postgres'), { max: 1, onnotice: () => {} });
  try {
    const [known] = await maintenance`select from pg_database where datname = 'stadtgespraech'`;
    if (!known) await maintenance`create database stadtgespraech`.catch(ignoreExisting);
  } finally {
    await maintenance.end();
  }
  const using = postgres(url, { max: 1, onnotice: () => {}, idle_timeout: 0, max_lifetime: null });
  await using`select pg_advisory_lock_shared(${USERS})`;
  return using;
}

const ignoreExisting = (error: { code?: string }) => {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
};

/** Whether nobody else uses the database. Ends this process's connection either way. */
async function isLastUser(using: postgres.Sql): Promise<boolean> {
  try {
    await using`select pg_advisory_unlock_shared(${USERS})`;
    const [row] = await using`select pg_try_advisory_lock(${USERS}) as last`;
    return row?.last === true;
  } catch {
    return true;
  } finally {
    await using.end({ timeout: 1 });
  }
}

/** Starts PostgreSQL again on the same port when it died, so that one lost process does not end the platform. */
function keepRunning(folder: string, port: number, restarted: (fresh: Postmaster) => void) {
  let busy: Promise<void> = Promise.resolve();
  let looking = false;
  const look = async () => {
    const living = await runningIn(folder);
    if (!living) restarted(await startPostmaster(folder, port));
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    busy = look()
      .catch(() => {})
      .finally(() => {
        looking = false;
      });
  }, WATCH_MS);
  timer.unref();
  return {
    end: async () => {
      clearInterval(timer);
      await busy;
    },
  };
}
