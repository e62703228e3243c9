import { setTimeout as pause } from 'node:timers/promises';
import { type Cpu, cpuBetween, cpuOf } from './measure';
import { type Address, type Visits, visit } from './visit';

/** A page that is measured: where it is, and whose CPU it takes. */
export interface Target extends Address {
  name: string;
  pid: number;
  /** The database's main process; null where the page has none. */
  postmaster: number | null;
}

export interface PageFigures extends Visits {
  /** Milliseconds of CPU for one page. */
  cpu: Cpu;
}

/** How many are asked for at once, and how long the tail of one turn may disturb the next, in milliseconds. */
const AT_ONCE = 16;
const BREATH_MS = 300;

/** Asks for all targets in turn, several times, and gives of each the turn with the median of pages per second. */
export async function measurePages(
  targets: readonly Target[],
  { turns, seconds }: { turns: number; seconds: number },
): Promise<PageFigures[]> {
  const taken = targets.map((): PageFigures[] => []);
  for (const target of targets) await visit(target, AT_ONCE, seconds);
  for (let turn = 0; turn < turns; turn++) {
    for (const [index, target] of targets.entries()) taken[index]?.push(await measurePage(target, seconds));
  }
  return taken.map(medianOf);
}

async function measurePage(target: Target, seconds: number): Promise<PageFigures> {
  await pause(BREATH_MS);
  const before = cpuOf(target.pid, target.postmaster);
  const visits = await visit(target, AT_ONCE, seconds);
  const used = cpuBetween(before, cpuOf(target.pid, target.postmaster));
  return { ...visits, cpu: perPage(used, visits.pages) };
}

/** Milliseconds a page. */
export const perPage = ({ server, database }: Cpu, pages: number): Cpu => ({
  server: (server * 1000) / pages,
  database: (database * 1000) / pages,
});

function medianOf(turns: PageFigures[]): PageFigures {
  const sorted = [...turns].sort((one, other) => one.perSecond - other.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('No turn was measured.');
  return middle;
}
