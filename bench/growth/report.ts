import { figure, type Goal, ratio, table } from '../print';
import { type Cost, middle } from './in-turn';

type Costs = Record<string, Cost[]>;

const GOAL = 1.2;

/** Prints each act's median time and the CPU of server and database at each size, and how the largest stands to the smallest. */
export function printCosts(title: string, costs: Costs): void {
  for (const [what, of] of MEASURES) {
    const sizes = Object.values(costs)[0]?.map(({ size }) => size) ?? [];
    const rows = Object.entries(costs).map(([name, at]) => [
      name,
      ...sizes.map((size) => figure(valueAt(at, size, of))),
      ratio(of(at.at(-1)), of(at[0])),
    ]);
    table(`${title}: ${what}, ms`, [...sizes.map((size) => size.toLocaleString('en')), 'last/first'], rows);
  }
}

/** P9: an act costs at the largest size at most 1.2 x what it costs at the smallest, in time and in the database's CPU. */
export const goalsOf = (costs: Costs, acts: readonly { name: string; told?: boolean }[]): Goal[] =>
  Object.entries(costs)
    .filter(([name]) => !acts.some((act) => act.told && act.name === name))
    .flatMap(([name, at]) =>
      [MEASURES[0], MEASURES[1]].map(([what, of]) => ({
        id: 'P9',
        what: `${name}: ${what}, x`,
        value: growthOf(of(at[0]), of(at.at(-1))),
        limit: { most: GOAL },
      })),
    );

/** Of the same goals in several runs, each with its median value. */
export const medianGoals = (runs: readonly Goal[][]): Goal[] =>
  (runs[0] ?? []).map((goal, index) => ({
    ...goal,
    value: middle(runs.map((goals) => goals[index]?.value ?? Number.NaN)),
  }));

/** What costs nothing at both sizes, as a page from memory costs the database, has not grown. */
const growthOf = (first: number, last: number): number => (first === 0 && last === 0 ? 1 : last / first);

type Measure = (cost: Cost | undefined) => number;

const MEASURES: readonly [readonly [string, Measure], readonly [string, Measure], readonly [string, Measure]] = [
  ['median time', (cost) => cost?.time ?? Number.NaN],
  ['CPU of the database', (cost) => cost?.cpu.database ?? Number.NaN],
  ['CPU of the server', (cost) => cost?.cpu.server ?? Number.NaN],
];

const valueAt = (costs: readonly Cost[], size: number, of: Measure) => of(costs.find((cost) => cost.size === size));
