import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { responses } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { Question } from '../model/questions';
import { talliesOf } from '../model/totals';
import type { Answers } from '../model/walk';
import { addRow, newIndex } from './answer-index';
import { crossOf, everybody, totalsOf, valuesOf, within } from './count';
import { answersOf } from './shelf';

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id }));
const questions = [
  { id: 'way', kind: 'single', options: options('foot', 'bike', 'bus'), other: 'Anders' },
  { id: 'wishes', kind: 'multiple', options: options('a', 'b', 'c') },
  { id: 'mood', kind: 'scale', min: 1, max: 5 },
  { id: 'far', kind: 'number', min: 0, max: 50 },
  { id: 'rows', kind: 'matrix', rows: options('x', 'y'), options: options('good', 'bad') },
  { id: 'rank', kind: 'ranking', options: options('a', 'b', 'c'), top: 2 },
  { id: 'money', kind: 'budget', options: options('a', 'b'), total: 100 },
  { id: 'when', kind: 'date' },
  { id: 'said', kind: 'text', limit: 100 },
].map((question) => Question.parse({ label: 'Frage', required: false, ...question }));

const answersOfPerson = (person: number): Answers => ({
  way: person % 7 === 0 ? { other: 'Kahn' } : (['foot', 'bike', 'bus'][person % 3] as string),
  ...(person % 4 > 0 && { wishes: ['a', 'b', 'c'].slice(0, person % 4) }),
  mood: (person % 5) + 1,
  far: (person * 7) % 51,
  rows: person % 2 ? { x: 'good', y: 'bad' } : { x: 'bad' },
  rank: person % 2 ? ['a', 'c'] : ['c', 'b'],
  money: { a: person % 101, b: 100 - (person % 101) },
  when: `2026-0${(person % 3) + 1}-15`,
  ...(person % 5 === 0 && { said: 'Mehr Bänke' }),
});

function indexOf(people: number) {
  const index = newIndex(questions, 10);
  for (let person = 0; person < people; person++)
    addRow(index, { number: person + 1, answers: answersOfPerson(person), origin: 'web', answeredOn: null });
  return index;
}

/** The same counts as the kept totals have, of some people. */
function recounted(people: readonly number[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const { questionId, option } of people.flatMap((person) => talliesOf(questions, answersOfPerson(person))))
    counts[questionId] = { ...counts[questionId], [option]: (counts[questionId]?.[option] ?? 0) + 1 };
  delete counts['*'];
  return counts;
}

const people = Array.from({ length: 200 }, (_, person) => person);

describe('answers by columns', () => {
  const index = indexOf(people.length);
  const totals = (groups: { column: string; option: string }[]) => {
    const { '*origin': _, ...counts } = totalsOf(index, within(index, groups, everybody(index))).counts;
    return counts;
  };

  test('count like the kept totals', () => expect(totals([])).toEqual(recounted(people)));

  test('count only who gave one answer, and who gave two', () => {
    const walkers = people.filter((person) => person % 3 === 0 && person % 7 > 0);
    expect(totals([{ column: 'way', option: 'foot' }])).toEqual(recounted(walkers));
    const content = walkers.filter((person) => person % 5 === 4);
    expect(
      totals([
        { column: 'way', option: 'foot' },
        { column: 'mood', option: '5' },
      ]),
    ).toEqual(recounted(content));
  });

  test('of a group that there is not, or of the first so many, have no more than these', () => {
    expect(totalsOf(index, within(index, [{ column: 'way', option: 'plane' }], everybody(index))).responses).toBe(0);
    expect(totalsOf(index, everybody(index, 33)).responses).toBe(33);
  });

  test('cross two columns', () => {
    const [way, mood] = [index.columns.get('way'), index.columns.get('mood')];
    const cells = way && mood ? crossOf(way, mood, everybody(index)) : [];
    expect(cells[1]?.[2]).toBe(
      people.filter((person) => person % 3 === 1 && person % 7 > 0 && person % 5 === 2).length,
    );
    expect(cells.flat().reduce((sum, cell) => sum + cell)).toBe(200);
  });

  test('know the amounts themselves, and into which months days fall', () => {
    const far = index.columns.get('far');
    expect([...(far ? valuesOf(far, everybody(index, 3)) : [])]).toEqual([0, 7, 14]);
    expect(totalsOf(index, everybody(index)).counts.when).toEqual({
      '*': 200,
      '2026-01': 67,
      '2026-02': 67,
      '2026-03': 66,
    });
  });
});

describe('answers from the database', () => {
  const store = async (scope: { tenantId: never; formatId: string }, from: number, count: number) =>
    inTenant(scope, (tx) =>
      tx.insert(responses).values(
        people.slice(from, from + count).map((person) => ({
          ...{ offerFormatId: scope.formatId, number: person + 1, answers: answersOfPerson(person) },
        })),
      ),
    );

  async function surveyTown() {
    const [town, other] = [await newTown(), await newTown()];
    const format = formats.find(({ opens }) => opens.includes('answer'))?.code ?? '';
    const offer = await offerIn(town, { format });
    const scope = { tenantId: town.id, formatId: offer.formatId, questions };
    return { scope, elsewhere: { ...scope, tenantId: other.id } };
  }

  test('are taken in as they come, and read anew after they were mixed', async () => {
    const { scope, elsewhere } = await surveyTown();
    await store(scope as never, 0, 40);
    expect((await answersOf(scope)).rows).toBe(40);
    await store(scope as never, 40, 150);
    const [one, other] = await Promise.all([answersOf(scope), answersOf(scope)]);
    expect([one.rows, other.rows]).toEqual([190, 190]);
    expect(totalsOf(one, everybody(one)).counts.way).toEqual(recounted(people.slice(0, 190)).way);
    await inTenant(scope, (tx) => tx.execute(sql`update ${responses} set number = number + 1000`));
    expect((await answersOf(scope)).numbers[0]).toBe(1001);
    expect((await answersOf(elsewhere)).rows).toBe(0);
  });
});
