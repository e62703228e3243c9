import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundedDown } from './hiding';
import { publishedCells, STEPS, stepOf, stepsFrom } from './place-cells';

/** What the public sees at one moment: how many answered, and the cells with enough of them. */
interface Told {
  answered: number;
  cells: Record<string, number>;
}

/** Where people marked their one place, by the number of a cell; those who came after the first moment last. */
type People = readonly number[];

const CELLS = 3;

function told(people: People, threshold: number): Told {
  const exact = Array.from({ length: CELLS }, (_, cell) => ({
    cell: String(cell),
    people: people.filter((at) => at === cell).length,
  }));
  return {
    answered: roundedDown(people.length, threshold),
    cells: Object.fromEntries(publishedCells(exact, threshold).map(({ cell, people }) => [cell, people])),
  };
}

/** The counts of the cells, and of all others in the world together, of so many people at most. */
function everyWorld(most: number): number[][] {
  let worlds: number[][] = [[]];
  for (let cell = 0; cell <= CELLS; cell++)
    worlds = worlds.flatMap((world) => Array.from({ length: most + 1 - sum(world) }, (_, count) => [...world, count]));
  return worlds;
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const peopleOf = (world: readonly number[]): People => world.flatMap((count, cell) => Array(count).fill(cell));

const anyMoments = fc.integer({ min: 2, max: 4 }).chain((threshold) =>
  fc.record({
    threshold: fc.constant(threshold),
    first: fc.array(fc.nat(CELLS - 1), { maxLength: 6 }),
    later: fc.array(fc.nat(CELLS - 1), { minLength: threshold, maxLength: threshold + 2 }),
  }),
);

const worlds = new Map<number, number[][]>();

describe('from what is shown of cells, at two moments and beside the total', () => {
  test('nobody who tries all there is finds how many are in a cell below the threshold', () => {
    let hidden = 0;
    fc.assert(
      fc.property(anyMoments, ({ threshold, first, later }) => {
        const [before, after] = [told(first, threshold), told([...first, ...later], threshold)];
        const most = after.answered + threshold - 1;
        const all = worlds.get(most) ?? everyWorld(most);
        worlds.set(most, all);
        const [earlier, late] = [before, after].map((moment) =>
          all.filter((world) => alike(told(peopleOf(world), threshold), moment)),
        ) as [number[][], number[][]];
        // Nobody takes an answer back, and between two moments there are so many new ones at least.
        const pairs = late.filter((world) =>
          earlier.some(
            (old) => old.every((count, cell) => count <= (world[cell] ?? 0)) && sum(world) - sum(old) >= threshold,
          ),
        );
        for (let cell = 0; cell < CELLS; cell++) {
          if (after.cells[cell] !== undefined) continue;
          hidden += 1;
          expect(new Set(pairs.map((world) => world[cell])).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 120 },
    );
    expect(hidden).toBeGreaterThan(50);
  }, 60_000);

  test('no number, and no difference of two, is of too few people', () => {
    fc.assert(
      fc.property(anyMoments, ({ threshold, first, later }) => {
        const moments = [told(first, threshold), told([...first, ...later], threshold)];
        const numbers = [0, ...moments.flatMap(({ answered, cells }) => [answered, ...Object.values(cells)])];
        for (const one of numbers)
          for (const other of numbers) expect(one - other > 0 && one - other < threshold).toBe(false);
      }),
    );
  });
});

test('the attacker of these tests finds what a world without other cells would tell', () => {
  // Three cells with two people each, six in all, of a threshold of three: nobody elsewhere, and each is known.
  const moment = told([0, 0, 1, 1, 2, 2], 3);
  const closed = everyWorld(8).filter((world) => world[CELLS] === 0 && alike(told(peopleOf(world), 3), moment));
  expect(new Set(closed.map((world) => world[0]))).toEqual(new Set([2]));
  const open = everyWorld(8).filter((world) => alike(told(peopleOf(world), 3), moment));
  expect(new Set(open.map((world) => world[0])).size).toBeGreaterThan(1);
});

test('the fullest cells stand first, those below the threshold nowhere, and exact ones where nothing is hidden', () => {
  const exact = [
    { cell: 'b', people: 7 },
    { cell: 'c', people: 4 },
    { cell: 'a', people: 9 },
    { cell: 'd', people: 23 },
  ];
  expect(publishedCells(exact, 5)).toEqual([
    { cell: 'd', people: 20 },
    { cell: 'a', people: 5 },
    { cell: 'b', people: 5 },
  ]);
  expect(publishedCells(exact, 1).map(({ people }) => people)).toEqual([23, 9, 7, 4]);
});

test('each step begins at twice as many people', () => {
  expect(stepsFrom(5)).toEqual([5, 10, 20, 40, 80]);
  expect([5, 9, 10, 79, 80, 4_000].map((people) => stepOf(people, 5))).toEqual([0, 0, 1, 3, STEPS - 1, STEPS - 1]);
});

const alike = (one: Told, other: Told): boolean =>
  one.answered === other.answered &&
  Array.from({ length: CELLS }, (_, cell) => one.cells[cell] === other.cells[cell]).every(Boolean);
