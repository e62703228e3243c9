import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pinsACell } from './audit';
import { isGroup, mayPublish, published, publishedTable, roundedDown } from './hiding';
import type { Column } from './kind';
import { columnsOf, Question } from './questions';
import { ANSWERED } from './totals';
import type { Answers } from './walk';

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `o${index}`, label: `${index}` }));
const ask = (question: object): Question => Question.parse({ label: 'Frage', required: true, ...question });

describe('a published number', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 5],
    [9, 5],
    [104, 100],
  ])('for %d people is %d', (count, shown) => expect(roundedDown(count, 5)).toBe(shown));

  test('is exact where the survey hides nothing', () => {
    const one = columnsOf(ask({ id: 'one', kind: 'single', options: options(2) }));
    const exact = { responses: 1, counts: { one: { '*': 1, o1: 1 } } };
    expect(published(exact, [one], 1)).toEqual(exact);
  });

  test('is of a group only where enough are in it and enough outside', () => {
    expect([isGroup(5, 10, 5), isGroup(4, 10, 5), isGroup(6, 10, 5)]).toEqual([true, false, false]);
  });
});

describe('a distribution', () => {
  const mood = ask({ id: 'mood', kind: 'scale', min: 1, max: 5 });
  const columns = [columnsOf(mood)];
  const view = (counts: Record<string, number>) => ({
    responses: counts['*'] ?? 0,
    counts: { mood: counts, '*': { '*': counts['*'] ?? 0 } },
  });

  test('of five times four is withheld: twenty in all would tell each of them', () => {
    const exact = view({ '*': 20, '1': 4, '2': 4, '3': 4, '4': 4, '5': 4 });
    expect(mayPublish(exact, columns, 5)).toBe(false);
    expect(published(exact, columns, 5)).toMatchObject({ withheld: ['mood'], counts: { mood: { '*': 20 } } });
  });

  test('with one answer more is shown, and does not tell nobody from four', () => {
    const exact = view({ '*': 21, '1': 5, '2': 4, '3': 4, '4': 4, '5': 4 });
    expect(mayPublish(exact, columns, 5)).toBe(true);
    expect(published(exact, columns, 5).counts.mood).toEqual({ '*': 20, '1': 5 });
  });

  test('of a question of several answers, where nothing adds up, is never withheld', () => {
    const many = columnsOf(ask({ id: 'many', kind: 'multiple', options: options(5) }));
    const exact = { responses: 20, counts: { many: { '*': 20, o0: 4, o1: 4, o2: 4, o3: 4, o4: 4 } } };
    expect(mayPublish(exact, [many], 5)).toBe(true);
  });
});

test('a table is withheld that tells a three only by its rows and its columns together', () => {
  const row = [3, 4, 4, 4];
  expect(publishedTable([row, row, row], { rows: true, columns: true }, 5)).toBeNull();
  expect(publishedTable([row, row, row], { rows: true, columns: false }, 5)).not.toBeNull();
});

/** A survey of a few questions of kinds that count differently, and answers that come in one after the other. */
const anySurvey = fc.record({
  threshold: fc.integer({ min: 3, max: 7 }),
  one: fc.integer({ min: 2, max: 7 }),
  several: fc.integer({ min: 2, max: 4 }),
  people: fc.array(fc.tuple(fc.nat(6), fc.nat(15), fc.nat(5), fc.boolean()), { minLength: 1, maxLength: 14 }),
});

type Survey = typeof anySurvey extends fc.Arbitrary<infer S> ? S : never;

const asked = new Map<string, Question[]>();

function questionsOf({ one, several }: Survey): Question[] {
  const known = asked.get(`${one} ${several}`);
  if (known) return known;
  const questions = [
    ask({ id: 'one', kind: 'single', options: options(one) }),
    ask({ id: 'several', kind: 'multiple', required: false, options: options(several) }),
    ask({ id: 'rank', kind: 'ranking', required: false, options: options(3) }),
  ];
  asked.set(`${one} ${several}`, questions);
  return questions;
}

const RANKS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

const answersOf = ({ one, several }: Survey, [first, bits, rank, skips]: Survey['people'][number]): Answers => {
  const chosen = options(several)
    .filter((_, index) => bits & (1 << index))
    .map(({ id }) => id);
  return {
    one: `o${first % one}`,
    ...(chosen.length > 0 && !skips && { several: chosen }),
    ...(!skips && { rank: (RANKS[rank] ?? RANKS[0]).map((index) => `o${index}`) }),
  };
};

function totalsOf(columns: readonly Column[], all: readonly Answers[]) {
  const counts: Record<string, Record<string, number>> = {};
  for (const column of columns) {
    const lines: Record<string, number> = {};
    for (const answers of all) {
      const values = valuesOf(column, answers);
      for (const line of values.length > 0 ? [ANSWERED, ...values] : []) lines[line] = (lines[line] ?? 0) + 1;
    }
    counts[column.key] = lines;
  }
  return { responses: all.length, counts };
}

function valuesOf(column: Column, answers: Answers): string[] {
  const answer = answers[column.key.split(':')[0] ?? ''];
  return answer === undefined ? [] : [column.valueIn(answer)].flat().map(String);
}

/** The people of a cell of two columns, as an address may ask for them. */
function crossOf(all: readonly Answers[], [one, other]: readonly [Column, Column]): number[][] {
  return one.options.map(({ id: row }) =>
    other.options.map(
      ({ id: cell }) =>
        all.filter((answers) => valuesOf(one, answers).includes(row) && valuesOf(other, answers).includes(cell)).length,
    ),
  );
}

test('in 10,000 random surveys no published number, and no difference of two of them, is of too few people', () => {
  let seen = 0;
  const known = new Map<Question[], Column[][]>();
  fc.assert(
    fc.property(anySurvey, (survey) => {
      const [questions, { threshold }] = [questionsOf(survey), survey];
      const columns = known.get(questions) ?? questions.map(columnsOf);
      known.set(questions, columns);
      const flat = columns.flat();
      const shown = new Map<string, Set<number>>();
      const show = (cell: string, count: number) => shown.set(cell, (shown.get(cell) ?? new Set()).add(count));
      const all = survey.people.map((person) => answersOf(survey, person));
      for (const come of [0.6, 1].map((share) => Math.ceil(all.length * share))) {
        const view = published(totalsOf(flat, all.slice(0, come)), columns, threshold);
        for (const [key, counts] of Object.entries(view.counts))
          for (const [option, count] of Object.entries(counts)) show(`${key} ${option}`, count);
        const pair = [flat[come % flat.length], flat[(come * 7 + 1) % flat.length]] as [Column, Column];
        const table = publishedTable(crossOf(all.slice(0, come), pair), addsUp(pair), threshold);
        const place = pair.map(({ key }) => key).join(' ');
        for (const [cell, count] of (table ?? []).flat().entries()) show(`${place} ${cell}`, count);
      }
      const numbers = [...new Set([0, ...[...shown.values()].flatMap((counts) => [...counts])])];
      const isTooFew = (difference: number) => difference > 0 && difference < threshold;
      seen += numbers.length;
      expect(numbers.filter((one) => numbers.some((other) => isTooFew(one - other)))).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
  expect(seen).toBeGreaterThan(10_000);
}, 60_000);

const addsUp = ([one, other]: readonly [Column, Column]) => ({
  rows: other.holds !== 'several',
  columns: one.holds !== 'several',
});

/** Small tables, full of cells that are hidden. */
const anyTable = fc.integer({ min: 3, max: 4 }).chain((threshold) =>
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) =>
    fc.record({
      threshold: fc.constant(threshold),
      exact: fc.array(
        fc.array(
          fc.oneof(
            { arbitrary: fc.integer({ min: threshold - 2, max: threshold - 1 }), weight: 3 },
            fc.nat(threshold + 1),
          ),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      ),
    }),
  ),
);

test('from no table that is shown anybody who tries all there is finds a number below the threshold', () => {
  let refused = 0;
  fc.assert(
    fc.property(anyTable, ({ threshold, exact }) => {
      const cells = publishedTable(exact, { rows: true, columns: true }, threshold);
      if (!cells) refused += 1;
      fc.pre(cells !== null);
      const possible = everyTable(exact, threshold);
      for (const [place, shown] of (cells ?? []).flat().entries()) {
        const values = new Set(possible.map((table) => table[place]));
        expect(shown > 0 || values.size > 1).toBe(true);
      }
    }),
    { numRuns: 80 },
  );
  expect(refused).toBeGreaterThan(0);
});

/** All tables that would be published as this one, cell by cell, found by trying. */
function everyTable(exact: number[][], threshold: number): number[][] {
  const down = (count: number) => roundedDown(count, threshold);
  const width = exact[0]?.length ?? 0;
  const flat = exact.flat();
  const rows = exact.map((row) => down(sum(row)));
  const columns = Array.from({ length: width }, (_, at) => down(sum(exact.map((row) => row[at] ?? 0))));
  let tables: number[][] = [[]];
  for (const [place, cell] of flat.entries()) {
    tables = tables.flatMap((table) =>
      Array.from({ length: threshold }, (_, more) => [...table, down(cell) + more]).filter((longer) => {
        if ((place + 1) % width > 0) return true;
        return down(sum(longer.slice(-width))) === rows[Math.floor(place / width)];
      }),
    );
  }
  const total = down(sum(flat));
  return tables.filter(
    (table) =>
      down(sum(table)) === total &&
      columns.every((margin, at) => down(sum(table.filter((_, place) => place % width === at))) === margin),
  );
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

test('an attacker who knows a row adds up to twenty finds five times four, and not one less', () => {
  const row = (...counts: number[]) => ({ exact: [counts], rows: true, columns: false });
  expect(pinsACell(row(4, 4, 4, 4, 4), 5)).toBe(true);
  expect(pinsACell(row(4, 4, 4, 4, 3), 5)).toBe(false);
  expect(pinsACell({ ...row(4, 4, 4, 4, 4), rows: false }, 5)).toBe(false);
});

test(`what rounds to nothing is left out, so that ${ANSWERED} alone does not tell one from none`, () => {
  const one = columnsOf(ask({ id: 'one', kind: 'single', options: options(2) }));
  expect(published({ responses: 6, counts: { one: { '*': 6, o0: 5, o1: 1 } } }, [one], 5).counts).toEqual({
    one: { '*': 5, o0: 5 },
  });
});
