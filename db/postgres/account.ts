import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account a program runs under. Empty: our own. */
export type Account = { uid?: number; gid?: number };

/**
 * PostgreSQL refuses to run as root. Then it runs as whoever owns the cluster already, else as `postgres`, else as
 * `nobody`. It must be an account of /etc/passwd: initdb looks up its name.
 */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const found = ['postgres', 'nobody'].map(accountNamed).find((account) => account !== null);
  if (!found) throw new Error('PostgreSQL does not run as root; start the platform as another user.');
  return found;
}

/** Whether this account may enter the folder, which it may not below a closed home. */
export function canEnter(folder: string, { uid, gid }: Account): boolean {
  if (uid === undefined) return true;
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function accountNamed(name: string): Account | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}
