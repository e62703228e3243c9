import { z } from 'zod';

/** What is known of everybody in one column: the share of each option, for instance of each age group in the town. */
export const Margins = z
  .array(z.object({ column: z.string().min(1).max(130), shares: z.record(z.string().max(64), z.number().min(0)) }))
  .max(8)
  .refine(
    (margins) => margins.every(({ shares }) => Object.values(shares).some((share) => share > 0)),
    'weighting.empty',
  );
export type Margins = z.output<typeof Margins>;

/** Nobody counts more than five times, nor less than a fifth of, what they count alone; what is more would be chance. */
export const HEAVIEST = 5;
export const LIGHTEST = 0.2;
const ROUNDS = 50;
/** So near to the known shares is near enough. */
const NEAR = 0.0005;

/** Who gave which answers to the margins' columns: for each column the option's number, -1 for none. */
export interface Cell {
  options: readonly number[];
  people: number;
}

/** Weights, and what they cost. */
export interface Raked {
  /** For each cell, how much each of its people counts; 1 on average. */
  weights: number[];
  /** Whether all margins were met. */
  met: boolean;
  rounds: number;
  /** How much larger the variance becomes, after Kish (1965): 1 + the squared coefficient of variation of the weights. */
  designEffect: number;
  /** So many people who weigh the same would tell as much. */
  effective: number;
}

/**
 * Weights with which the people's shares are the known ones, for one column after the other until all fit (iterative
 * proportional fitting, Deming and Stephan 1940), none beyond `HEAVIEST` and `LIGHTEST`. Who gave no answer in a column
 * is not moved by it. In: for each column the known shares by the option's number, of any sum.
 */
export function rake(cells: readonly Cell[], margins: readonly (readonly number[])[]): Raked {
  const weights = cells.map(() => 1);
  const targets = margins.map((shares, at) => reachable(cells, at, shares));
  let [met, rounds] = [false, 0];
  while (!met && rounds < ROUNDS) {
    rounds += 1;
    for (const [at, target] of targets.entries()) adjust({ cells, weights, at }, target);
    trim(cells, weights);
    met = targets.every((target, at) => isMet({ cells, weights, at }, target));
  }
  return { weights, met, rounds, ...effectOf(cells, weights) };
}

interface Fitting {
  cells: readonly Cell[];
  weights: number[];
  at: number;
}

/** The known shares of the options that somebody chose, together 1: who is not there cannot be given weight. */
function reachable(cells: readonly Cell[], at: number, shares: readonly number[]): number[] {
  const there = shares.map((share, option) =>
    cells.some(({ options, people }) => people > 0 && options[at] === option) ? share : 0,
  );
  const all = there.reduce((total, share) => total + share, 0);
  return there.map((share) => (all > 0 ? share / all : 0));
}

function sharesIn({ cells, weights, at }: Fitting, length: number): number[] {
  const sums = Array.from({ length }, () => 0);
  for (const [index, { options, people }] of cells.entries()) {
    const option = options[at] ?? -1;
    if (option >= 0) sums[option] = (sums[option] ?? 0) + people * (weights[index] ?? 1);
  }
  const all = sums.reduce((total, part) => total + part, 0);
  return sums.map((part) => (all > 0 ? part / all : 0));
}

function adjust(fitting: Fitting, target: readonly number[]): void {
  const now = sharesIn(fitting, target.length);
  for (const [index, { options }] of fitting.cells.entries()) {
    const option = options[fitting.at] ?? -1;
    const [share = 0, wanted = 0] = [now[option], target[option]];
    if (share > 0 && wanted > 0) fitting.weights[index] = ((fitting.weights[index] ?? 1) * wanted) / share;
  }
}

const isMet = (fitting: Fitting, target: readonly number[]): boolean =>
  sharesIn(fitting, target.length).every((share, option) => {
    const wanted = target[option] ?? 0;
    return wanted === 0 || Math.abs(share - wanted) <= NEAR;
  });

/** Brings the mean weight back to 1, and each between the ends. */
function trim(cells: readonly Cell[], weights: number[]): void {
  const { people, sum } = sumsOf(cells, weights);
  if (sum === 0) return;
  for (const [index, weight] of weights.entries())
    weights[index] = Math.min(HEAVIEST, Math.max(LIGHTEST, (weight * people) / sum));
}

function sumsOf(cells: readonly Cell[], weights: readonly number[]) {
  let [people, sum, squares] = [0, 0, 0];
  for (const [index, cell] of cells.entries()) {
    const weight = weights[index] ?? 1;
    people += cell.people;
    sum += cell.people * weight;
    squares += cell.people * weight * weight;
  }
  return { people, sum, squares };
}

function effectOf(cells: readonly Cell[], weights: readonly number[]): Pick<Raked, 'designEffect' | 'effective'> {
  const { people, sum, squares } = sumsOf(cells, weights);
  if (sum === 0) return { designEffect: 1, effective: 0 };
  return { designEffect: (people * squares) / (sum * sum), effective: (sum * sum) / squares };
}
