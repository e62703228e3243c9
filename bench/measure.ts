import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds of the computer's monotonic clock, the same in all processes. */
export function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}

/** Seconds of CPU that a server used: its own process, all threads of it, and its database with all connections. */
export interface Cpu {
  server: number;
  database: number;
}

/** What the processes have used since they started. Linux only: reads `/proc`. A database of `null` counts nothing. */
export const cpuOf = (pid: number, postmaster: number | null): Cpu => ({
  server: secondsOf(pid),
  database: postmaster === null ? 0 : secondsOf(postmaster, true) + childrenOf(postmaster).reduce(adding, 0),
});

export const cpuBetween = (before: Cpu, after: Cpu): Cpu => ({
  server: after.server - before.server,
  database: after.database - before.database,
});

/** Milliseconds that a process's threads ran so far, to the nanosecond: for work that is shorter than a tick. */
export const ranOf = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`)
    .map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6)
    .reduce((sum, ran) => sum + ran, 0);

/** Both together, in seconds: what QUALITY.md counts. */
export const wholeOf = (cpu: Cpu): number => cpu.server + cpu.database;

/** Resident memory in bytes. */
export function memoryOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

/** The main process of the embedded PostgreSQL of this data folder. */
export const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** How often the kernel's clock ticks in a second, in `/proc`; 100 on every Linux that Node runs on. */
const TICKS = 100;

const adding = (sum: number, pid: number) => sum + secondsOf(pid);

/** User and system time. With `buried`, that of ended children too, as of connections that were closed. */
function secondsOf(pid: number, buried = false): number {
  const [user = 0, system = 0, ...children] = fieldsOf(pid).slice(11, 15).map(Number);
  return (user + system + (buried ? children.reduce((sum, ticks) => sum + ticks, 0) : 0)) / TICKS;
}

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(fieldsOf(Number(name))[1]) === parent)
    .map(Number);

/** The fields after the name, which may hold spaces: state, parent, … */
function fieldsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
