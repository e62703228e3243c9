import fc from 'fast-check';
import type { Condition } from '../../model/condition';
import type { Page } from '../../model/page';
import type { Question } from '../../model/questions';
import type { SurveySettings } from '../../model/survey';
import { OTHER_WORDS } from '../xlsform/choices';

/** Words as people write them, with signs that a file must not stumble over. */
const words = (most: number) =>
  fc
    .array(
      fc.constantFrom(
        'Straße',
        'ä & ö',
        '<5 km',
        '"neu"',
        "Anna's",
        '=SUMME(A1)',
        '100 %',
        '1',
        '🚲',
        'a',
        'Wie',
        'gut?',
      ),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .map((parts) => parts.join(' '));

const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/).filter((id) => id !== 'constructor' && id !== 'other');

const options = fc
  .uniqueArray(key, { minLength: 2, maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map((id) => words(3).map((label) => ({ id, label })))));

const flag = fc.option(fc.constant(true as const), { nil: undefined });
const asked = { label: words(8), hint: fc.option(words(5), { nil: undefined }), required: fc.boolean() };
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Questions of the kinds that an XLSForm can say, with all that it can say of them. */
const kinds: fc.Arbitrary<object>[] = [
  fc.record({ kind: fc.constant('single'), options, other: fc.constantFrom(undefined, OTHER_WORDS), random: flag }),
  fc.record({
    kind: fc.constant('multiple'),
    options,
    other: fc.constantFrom(undefined, OTHER_WORDS),
    random: flag,
    min: fc.constantFrom(undefined, 1, 2),
    max: fc.constantFrom(undefined, 2),
  }),
  options.map(([first, ...rest]) => ({ kind: 'multiple', options: [{ ...first, exclusive: true }, ...rest], min: 1 })),
  fc.record({ kind: fc.constant('matrix'), rows: options, options }),
  fc.record({ kind: fc.constant('ranking'), options, random: flag }),
  fc.record({
    kind: fc.constant('scale'),
    min: fc.constantFrom(0, 1),
    max: fc.integer({ min: 2, max: 10 }),
    minLabel: fc.option(words(2), { nil: undefined }),
    maxLabel: fc.option(words(2), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('slider'),
    min: fc.constantFrom(-5, 0, 0.5),
    max: fc.constantFrom(10, 20.5),
    step: fc.constantFrom(0.1, 0.5, 1),
  }),
  fc.record({
    kind: fc.constant('number'),
    min: fc.constantFrom(undefined, -3, 0),
    max: fc.constantFrom(undefined, 7, 1_000_000),
    whole: flag,
  }),
  fc.constant({ kind: 'number', min: 0.000_000_1, max: 0.5 }),
  fc.record({ kind: fc.constant('date'), min: fc.option(day, { nil: undefined }) }),
  fc.record({ kind: fc.constant('text'), limit: fc.integer({ min: 1, max: 2_000 }), short: flag }),
  fc.constant({ kind: 'consent' }),
  fc.constant({ kind: 'note', required: false }),
];
const question = fc.tuple(fc.record(asked), fc.oneof(...kinds)).map(([common, own]) => ({ ...common, ...own }));

/** What can be asked of earlier questions, each in the one form in which it is read back. */
function conditionsOn(earlier: readonly Question[]): fc.Arbitrary<Condition>[] {
  return earlier.flatMap((one): fc.Arbitrary<Condition>[] => {
    const { id: of } = one;
    if (one.kind === 'note') return [];
    const answered = fc
      .boolean()
      .map((is) => ({ of: one.kind === 'matrix' ? `${of}:${one.rows[0]?.id}` : of, answered: is }));
    if (one.kind === 'single' || one.kind === 'multiple')
      return [
        answered,
        fc
          .uniqueArray(fc.constantFrom(...one.options.map(({ id }) => id)), { minLength: 1 })
          .map((ids) => ({ of, in: ids })),
      ];
    if (one.kind === 'matrix')
      return [
        answered,
        fc.constantFrom(...one.options).map(({ id }) => ({ of: `${of}:${one.rows[0]?.id}`, in: [id] })),
      ];
    if (one.kind === 'number')
      return [fc.constant({ of, from: 1 }), fc.constant({ of, from: 1, to: 2.5 }), fc.constant({ not: { of, to: 2 } })];
    if (one.kind === 'scale') return [fc.constant({ of, in: ['1', '2'] }), fc.constant({ of, to: 1 })];
    if (one.kind === 'date') return [day.map((from) => ({ of, from }))];
    return one.kind === 'consent' ? [fc.constant({ of, in: ['yes'] })] : one.kind === 'text' ? [answered] : [];
  });
}

const conditionOn = (earlier: readonly Question[]): fc.Arbitrary<Condition | undefined> => {
  const each = earlier.map((one) => conditionsOn([one])).filter((own) => own.length > 0);
  if (each.length === 0) return fc.constant(undefined);
  const simple = fc.oneof(...each.flat());
  // One of each of the last two, so that none says what another one says.
  const [one, other] = each.slice(-2).map((own) => fc.oneof(...own));
  if (!one || !other) return fc.option(simple, { nil: undefined });
  const pair = fc.tuple(one, other);
  return fc.option(
    fc.oneof(
      simple,
      pair.map((all) => ({ all })),
      pair.map((any) => ({ any })),
    ),
    { nil: undefined },
  );
};

/** Surveys of what both our own format and an XLSForm can say. */
export const surveys: fc.Arbitrary<SurveySettings> = fc
  .uniqueArray(key, { minLength: 2, maxLength: 12 })
  .chain((ids) =>
    fc.tuple(
      fc.constant(ids),
      fc.tuple(...ids.map(() => question)),
      fc.record({
        title: fc.option(words(3), { nil: undefined }),
        text: fc.option(words(9), { nil: undefined }),
        intro: fc.option(words(9), { nil: undefined }),
        thanks: fc.option(words(9), { nil: undefined }),
        at: fc.integer({ min: 1, max: ids.length - 1 }),
      }),
    ),
  )
  .chain(([ids, drafts, { title, text, intro, thanks, at }]) => {
    const questions = drafts.map((draft, index) => clean({ ...draft, id: ids[index] })) as Question[];
    const conditions = questions.map((_, index) =>
      index === 0 ? fc.constant(undefined) : conditionOn(questions.slice(0, index)),
    );
    return fc.tuple(...conditions).map((shownIf) => {
      const asked = questions.map((one, index) => clean({ ...one, showIf: shownIf[index] }) as Question);
      const pages: Page[] = [
        clean({ id: 'seite-eins', title, text, questions: asked.slice(0, at) }) as Page,
        { id: 'seite-zwei', questions: asked.slice(at) },
      ];
      return clean({ pages, results: 'after-answer', intro, thanks }) as SurveySettings;
    });
  });

const clean = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
