import { setTimeout as pause } from 'node:timers/promises';
import { type Cpu, now } from '../measure';
import { cpuEach } from './cpu';

/** What is measured: one thing that people do, at a place of one size. `turn` is another number each time. */
export interface Act<P> {
  name: string;
  /** Absent: at all sizes. */
  from?: number;
  /** Whether it is told but no goal hangs on it. */
  told?: boolean;
  do(place: P, turn: number): Promise<unknown>;
}

/** A place of one size, and how much CPU it has used so far. */
export interface Sized {
  size: number;
  cpu(): Cpu;
}

/** One act at one size: its median time, and its CPU, both in milliseconds. */
export interface Cost {
  size: number;
  time: number;
  cpu: Cpu;
}

export interface Plan {
  warming: number;
  rounds: number;
  times: number;
}

/**
 * Does each act at all places in turn, in rounds that each begin at another place, so that a slow minute of the
 * computer falls on all of them. Of the rounds' costs the median counts.
 */
export async function measureInTurn<P extends Sized>(
  acts: readonly Act<P>[],
  places: readonly P[],
  plan: Plan,
): Promise<Record<string, Cost[]>> {
  const figures: Record<string, Cost[]> = {};
  for (const act of acts) {
    process.stderr.write(`${act.name} …\n`);
    const there = places.filter(({ size }) => size >= (act.from ?? 0));
    const rounds = there.map((): Cost[] => []);
    // Not counted: lets everything grow warm, until each of the pool's connections has planned its statements.
    for (const place of there) await warm(act, place, plan.warming);
    for (let round = 0; round < plan.rounds; round++) {
      for (let index = 0; index < there.length; index++) {
        const at = (index + round) % there.length;
        const place = there[at];
        if (place) rounds[at]?.push(await costOf(act, place, plan.times));
      }
    }
    figures[act.name] = rounds.map(medianOf);
  }
  return figures;
}

let turns = 0;

/** Many at once, so that none of the pool's connections is left out. */
async function warm<P>(act: Act<P>, place: P, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => act.do(place, turns++)));
  }
}

const AT_ONCE = 10;

async function costOf<P extends Sized>(act: Act<P>, place: P, times: number): Promise<Cost> {
  await pause(BREATH_MS);
  const taken: number[] = [];
  const before = place.cpu();
  for (let time = 0; time < times; time++) {
    const began = now();
    await act.do(place, turns++);
    taken.push(now() - began);
  }
  return { size: place.size, time: middle(taken), cpu: cpuEach(before, place.cpu(), times) };
}

/** How long the tail of one round may disturb the next, in milliseconds. */
const BREATH_MS = 20;

const medianOf = (costs: Cost[]): Cost => ({
  size: costs[0]?.size ?? 0,
  time: middle(costs.map(({ time }) => time)),
  cpu: {
    server: middle(costs.map(({ cpu }) => cpu.server)),
    database: middle(costs.map(({ cpu }) => cpu.database)),
  },
});

/** The median. */
export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
