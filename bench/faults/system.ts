import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What some plays need from the system's packages. */
export type Need = 'redis' | 'nginx' | 'faketime';

/** Debian's library that tells one process another time. */
export const FAKETIME = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
].find(existsSync);

/** What of these is missing here, and how to get it, in one sentence; null where nothing is. */
export function missing(needs: readonly Need[]): string | null {
  const packages = needs.filter((need) => !HERE[need]()).map((need) => PACKAGES[need]);
  return packages.length === 0 ? null : `skipped: install what is missing with apt-get install ${packages.join(' ')}`;
}

const HERE: Record<Need, () => boolean> = {
  redis: () => runs('redis-server', '--version'),
  nginx: () => runs('nginx', '-v'),
  faketime: () => FAKETIME !== undefined,
};
const PACKAGES: Record<Need, string> = { redis: 'redis-server', nginx: 'nginx-light', faketime: 'faketime' };

const runs = (program: string, ...given: string[]) => spawnSync(program, given).status === 0;

/** A program of the system that runs until it is ended. */
export interface Daemon {
  pid: number;
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts it and waits until somebody listens on the port. */
export async function startDaemon(program: string, given: string[], port: number): Promise<Daemon> {
  const child = spawn(program, given, { stdio: 'ignore' });
  living.add(child.once('exit', () => living.delete(child)));
  for (let waited = 0; !(await listens(port)); waited += 20) {
    if (child.exitCode !== null || waited > 10_000) throw new Error(`${program} did not start.`);
    await pause(20);
  }
  return { pid: child.pid ?? 0, end: (signal = 'SIGTERM') => end(child, signal) };
}

/** Ends all that were started, for a run that is broken off. */
export async function endDaemons(): Promise<void> {
  await Promise.all([...living].map((child) => end(child, 'SIGKILL')));
}

const living = new Set<ChildProcess>();

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGCONT');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
}

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = connect({ port, host: '127.0.0.1' });
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
    probe.once('connect', () => probe.destroy());
  });
