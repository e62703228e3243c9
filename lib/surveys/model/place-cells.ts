import { roundedDown } from './hiding';

/** How many people marked something in one cell of the grid. */
export interface CellCount {
  cell: string;
  people: number;
}

/**
 * Exact counts of cells as everybody may see them: rounded down to a multiple of the threshold, and none below it. That
 * is enough, also against sums: the grid has cells without end, so whoever is not in a cell that is shown may be
 * anywhere (docs/decisions/survey-results.md). The fullest first, and of equal ones by name.
 */
export const publishedCells = (exact: readonly CellCount[], threshold: number): CellCount[] =>
  exact
    .map(({ cell, people }) => ({ cell, people: roundedDown(people, threshold) }))
    .filter(({ people }) => people > 0)
    .sort((one, other) => other.people - one.people || (one.cell < other.cell ? -1 : 1));

/** Numbers of people are told apart in so many steps. */
export const STEPS = 5;

/** From how many people on a cell belongs to each step: twice as many each time. */
export const stepsFrom = (threshold: number): number[] =>
  Array.from({ length: STEPS }, (_, step) => Math.max(1, threshold) * 2 ** step);

/** To which step a number of people belongs, from 0. */
export const stepOf = (people: number, threshold: number): number =>
  stepsFrom(threshold).findLastIndex((from) => people >= from);
