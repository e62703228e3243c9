import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, accountFor, canEnter } from './account';
import { binariesFor } from './binaries';

/** Makes the cluster in `folder/cluster`, unless it is there. A cluster that was made halfway is made anew. */
export async function ensureCluster(folder: string): Promise<void> {
  const cluster = join(folder, 'cluster');
  if (existsSync(cluster)) return assertOwn(cluster);
  const account = accountFor(cluster);
  const fresh = join(folder, 'fresh');
  const hint = join(folder, 'first-password');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(hint, keptPassword(folder), { mode: 0o600 });
  for (const place of [fresh, hint]) give(place, account);
  try {
    await run(folder, account, (at) => ['initdb', '-D', `${at}/fresh`, `--pwfile=${at}/first-password`, ...LIKE_THIS]);
  } finally {
    rmSync(hint);
  }
  renameSync(fresh, cluster);
}

/** The administrator's password of the cluster in this folder. */
export const passwordIn = (folder: string): string => readFileSync(join(folder, 'password'), 'utf8');

/**
 * The folder as a path by which the account reaches it. Below a closed home that is the way by an open file (Linux):
 * the program gets the folder as its file 3, and needs no right on what lies above.
 */
export function reachable(folder: string, account: Account): { path: string; handle: number } {
  const handle = openSync(folder, 'r');
  if (canEnter(folder, account)) return { path: folder, handle };
  if (process.platform === 'linux' && existsSync('/proc/self/fd')) return { path: '/proc/self/fd/3', handle };
  closeSync(handle);
  throw new Error(`PostgreSQL cannot enter ${folder}; set DATA_DIR to a folder outside of root's home.`);
}

/** Words are compared byte by byte unless a query asks for a language: quick, and the same on every system. */
const LIKE_THIS = [
  '--username=stadtgespraech',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
];

function keptPassword(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

const give = (place: string, { uid, gid }: Account) => {
  if (uid !== undefined && gid !== undefined) chownSync(place, uid, gid);
};

function assertOwn(cluster: string): void {
  const self = process.getuid?.();
  if (self === undefined || self === 0 || statSync(cluster).uid === self) return;
  throw new Error(
    `The data in ${cluster} belong to another user; start as that user, or set DATA_DIR to another folder.`,
  );
}

async function run(folder: string, account: Account, command: (at: string) => string[]): Promise<void> {
  const { path, handle } = reachable(folder, account);
  const [program, ...rest] = command(path);
  const child = spawn(join(binariesFor(folder, account), 'bin', `${program}`), rest, {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe', handle],
  });
  let said = '';
  child.stderr?.on('data', (part) => {
    said += part;
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  closeSync(handle);
  if (code !== 0)
    throw new Error(`PostgreSQL could not make its data folder in ${folder}: ${said.trim().split('\n').at(-1)}`);
}
