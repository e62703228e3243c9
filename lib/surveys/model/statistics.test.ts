import { describe, expect, test } from 'vitest';
import { associationOf } from './cross';
import { differenceInterval, meanOfValues, shareInterval } from './intervals';
import { quantilesOf } from './quantiles';
import { HEAVIEST, LIGHTEST, rake } from './raking';

const rounded = (given: { from: number; to: number } | null, digits = 4) =>
  given && [given.from, given.to].map((value) => Number(value.toFixed(digits)));

describe('a share', () => {
  test.each([
    // Newcombe 1998, table 1.
    [81, 263, [0.2553, 0.3662]],
    [15, 148, [0.0624, 0.1605]],
    [0, 20, [0, 0.1611]],
    [1, 29, [0.0061, 0.1718]],
  ])('of %d among %d has the interval of the literature', (count, of, expected) => {
    expect(rounded(shareInterval(count, of))).toEqual(expected);
  });

  test('of nobody has none', () => expect(shareInterval(0, 0)).toBeNull());

  test.each([
    // Newcombe 1998 (differences), table II, method 10.
    [56, 70, 48, 80, [0.0524, 0.3339]],
    [9, 10, 3, 10, [0.1705, 0.809]],
    [10, 10, 0, 20, [0.6791, 1]],
  ])('%d of %d differs from %d of %d as in the literature', (one, of, other, ofOther, expected) => {
    expect(rounded(differenceInterval([one, of], [other, ofOther]))).toEqual(expected);
  });
});

test('a mean has a margin that shrinks with the people behind it', () => {
  expect(
    meanOfValues([
      [1, 1],
      [3, 1],
    ]),
  ).toMatchObject({ mean: 2 });
  const [few, many] = [10, 1000].map(
    (people) =>
      meanOfValues([
        [1, people],
        [3, people],
      ])?.margin ?? 0,
  );
  expect((few ?? 0) / (many ?? 1)).toBeGreaterThan(9);
  expect(meanOfValues([[4, 1]])).toEqual({ mean: 4, margin: null });
  expect(meanOfValues([])).toBeNull();
});

describe('two questions', () => {
  test('that hang together as in the textbook have its chi-square', () => {
    // Agresti, Categorical Data Analysis, belief in an afterlife by gender; chi-square 0.82, p 0.36 (2 x 2).
    const found = associationOf([
      [509, 116],
      [398, 104],
    ]);
    expect(found?.chiSquare).toBeCloseTo(0.8246, 3);
    expect(found?.chance).toBeCloseTo(0.3638, 3);
    expect(found?.freedom).toBe(1);
    expect(found?.isRough).toBe(false);
  });

  test.each([
    [3.841, 1, 0.05],
    [11.07, 5, 0.05],
    [6.635, 1, 0.01],
    [18.307, 10, 0.05],
  ])('with a chi-square of %d and %d degrees of freedom are so by chance once in %d', (wanted, freedom, chance) => {
    // A table of two rows whose chi-square is the wanted one.
    const people = 1_000_000;
    const half = people / (2 * (freedom + 1));
    const shift = Math.sqrt((wanted * half) / (4 * (freedom + 1)));
    const rows = [1, -1].map((sign) =>
      Array.from({ length: freedom + 1 }, (_, at) => half + sign * shift * balanced(at, freedom + 1)),
    );
    expect(associationOf(rows)?.chance).toBeCloseTo(chance, 3);
  });

  test('that say the same hang together fully, and a question with one answer with nothing', () => {
    expect(
      associationOf([
        [30, 0],
        [0, 30],
      ])?.cramersV,
    ).toBeCloseTo(1, 6);
    expect(
      associationOf([
        [30, 20],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      associationOf([
        [3, 1],
        [1, 3],
      ])?.isRough,
    ).toBe(true);
  });
});

/** Numbers that add up to nothing, and whose squares add up to twice as many as there are. */
function balanced(at: number, count: number): number {
  const raw = Array.from({ length: count }, (_, index) => index - (count - 1) / 2);
  const size = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0) / (2 * count));
  return (raw[at] ?? 0) / size;
}

test('half of the amounts are not above the median', () => {
  expect(quantilesOf(Float64Array.of(9, 1, 3, 7))).toEqual({
    least: 1,
    lower: 2.5,
    median: 5,
    upper: 7.5,
    greatest: 9,
  });
  expect(quantilesOf(new Float64Array())).toBeNull();
});

describe('weights by known margins', () => {
  const cells = [
    { options: [0, 0], people: 60 },
    { options: [0, 1], people: 20 },
    { options: [1, 0], people: 10 },
    { options: [1, 1], people: 10 },
  ];

  test('make the shares those that are known, and tell what that costs', () => {
    const raked = rake(cells, [
      [0.5, 0.5],
      [0.4, 0.6],
    ]);
    expect(raked.met).toBe(true);
    const people = (index: number) => (raked.weights[index] ?? 0) * (cells[index]?.people ?? 0);
    const all = [0, 1, 2, 3].map(people).reduce((sum, part) => sum + part);
    expect((people(0) + people(1)) / all).toBeCloseTo(0.5, 2);
    expect((people(0) + people(2)) / all).toBeCloseTo(0.4, 2);
    expect(raked.designEffect).toBeGreaterThan(1);
    expect(raked.effective).toBeCloseTo(100 / raked.designEffect, 6);
  });

  test('that are already right are all one', () => {
    const raked = rake(cells, [[0.8, 0.2]]);
    expect(raked.weights.every((weight) => Math.abs(weight - 1) < 1e-6)).toBe(true);
    expect(raked.designEffect).toBeCloseTo(1, 6);
  });

  test('never become so heavy that one person speaks for a crowd, and then say that they do not fit', () => {
    const raked = rake(
      [
        { options: [0], people: 98 },
        { options: [1], people: 2 },
      ],
      [[0.2, 0.8]],
    );
    expect(Math.max(...raked.weights)).toBeLessThanOrEqual(HEAVIEST);
    expect(Math.min(...raked.weights)).toBeGreaterThanOrEqual(LIGHTEST);
    expect(raked.met).toBe(false);
  });

  test('leave out options that nobody chose, and people who did not say', () => {
    const raked = rake(
      [
        { options: [0], people: 30 },
        { options: [-1], people: 10 },
        { options: [1], people: 10 },
      ],
      [[0.5, 0.3, 0.2]],
    );
    expect(raked.met).toBe(true);
    expect(raked.weights).toHaveLength(3);
  });
});
