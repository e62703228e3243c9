import { readdirSync } from 'node:fs';
import { type Cpu, cpuBetween } from '../measure';
import { procText } from '../proc';

/**
 * Seconds of CPU of a server and of those of PostgreSQL's processes that work for one database, from the scheduler's
 * count of nanoseconds: a single statement is far below the ticks that `measure.ts` reads. What vacuums and writes in
 * the background is left out, since it would fall on whoever is measured just then. Linux only.
 */
export function exactCpuOf(pid: number, postmaster: number, database: string): Cpu {
  const working = childrenOf(postmaster).filter((child) => worksFor(titleOf(child), database));
  return { server: secondsOf(pid), database: working.reduce((sum, child) => sum + secondsOf(child), 0) };
}

/** Milliseconds that each of so many acts took. */
export function cpuEach(before: Cpu, after: Cpu, acts: number): Cpu {
  const { server, database } = cpuBetween(before, after);
  return { server: (server * 1000) / acts, database: (database * 1000) / acts };
}

/** PostgreSQL names its processes by what they do: `postgres: role database address …`, and those that read for all. */
const worksFor = (title: string, database: string) =>
  title.startsWith('postgres: io worker') || title.split(' ')[2] === database;

const secondsOf = (pid: number): number =>
  listOf(`/proc/${pid}/task`).reduce(
    (sum, task) => sum + Number(procText(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0]),
    0,
  ) / 1e9;

const childrenOf = (pid: number): number[] =>
  procText(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);

const titleOf = (pid: number) => procText(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();

function listOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
