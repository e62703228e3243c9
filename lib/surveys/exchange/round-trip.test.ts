// biome-ignore-all lint/suspicious/noTemplateCurlyInString: forms write answers so.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '@/lib/errors';
import { SurveySettings } from '../model/survey';
import { textsOf } from '../model/texts';
import { keepingTranslations } from '../model/translation';
import { readJson, writeJson } from './json';
import { surveys } from './testing/random-surveys';
import { readXlsform, surveyOf } from './xlsform/read-xlsform';
import { writeXlsform } from './xlsform/write-xlsform';

const valid = surveys.filter((survey) => SurveySettings.safeParse(survey).success);

test('a survey of what both can say comes back from an XLSForm as it was, and nothing is lost on either way', async () => {
  await fc.assert(
    fc.asyncProperty(valid, async (survey) => {
      const { bytes, losses } = await writeXlsform(survey, { title: 'Umfrage', slug: 'umfrage' });
      const read = await readXlsform(bytes);
      expect(read.settings).toEqual(survey);
      expect([...losses, ...read.losses].filter(({ what }) => what !== 'results')).toEqual([]);
      expect(read.title).toBe('Umfrage');
    }),
    { numRuns: 150 },
  );
}, 60_000);

/** The same surveys in one or two further languages, which say this and that of them. */
const spoken = valid.chain((survey) => {
  const paths = textsOf(survey)
    .map(({ path }) => path)
    .filter((path) => !path.endsWith('.other'));
  const some = fc
    .array(
      fc.tuple(
        fc.constantFrom(...paths),
        fc.constantFrom('Ja', '=1+1', 'نعم', 'Ist das <5 km?', 'x '.repeat(24).trim()),
      ),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((pairs) => Object.fromEntries(pairs));
  return fc
    .record({ tr: some, 'de-simple': fc.option(some, { nil: undefined }), ar: fc.option(some, { nil: undefined }) })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, own]) => own)))
    .map((translations) => keepingTranslations({ ...survey, translations }));
});

test('so do its translations, each as far as it goes', async () => {
  await fc.assert(
    fc.asyncProperty(spoken, async (survey) => {
      const { bytes, losses } = await writeXlsform(survey, { title: 'Umfrage', slug: 'umfrage' });
      const read = await readXlsform(bytes);
      expect(read.settings).toEqual(survey);
      expect([...losses, ...read.losses].filter(({ what }) => what !== 'results')).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a translation that its original has overtaken stays at home, and is named', async () => {
  const [survey] = fc.sample(valid, 1);
  const translations = { tr: { 'pages.seite-eins.title': 'Eski' } };
  const titled = {
    ...(survey as SurveySettings),
    translations,
    translatedFrom: { tr: { 'pages.seite-eins.title': 'x' } },
  };
  const [first, ...rest] = titled.pages;
  const { bytes, losses } = await writeXlsform(
    { ...titled, pages: [{ ...first, title: 'Neu' } as (typeof titled.pages)[number], ...rest] },
    { title: 'Umfrage', slug: 'umfrage' },
  );
  expect(losses).toContainEqual({ what: 'Eski', why: 'translation-outdated' });
  expect((await readXlsform(bytes)).settings.translations).toBeUndefined();
});

test('a survey comes back from a JSON file as it was', () => {
  fc.assert(
    fc.property(valid, (survey) => {
      const file = writeJson(survey, { title: 'Umfrage', schema: 'https://example.org/survey-1.json' });
      expect(readJson(Buffer.from(file))).toEqual({ settings: survey, title: 'Umfrage', losses: [] });
    }),
    { numRuns: 50 },
  );
});

const cell = fc.oneof(
  fc.constantFrom(
    'text',
    'integer',
    'range',
    'note',
    'select_one a',
    'select_multiple a or_other',
    'rank a',
    'begin_group',
    'end_group',
  ),
  fc.constantFrom(
    'begin repeat',
    'calculate',
    'a',
    'b',
    'yes',
    '${a}',
    "selected(${a}, 'x')",
    '${b} > 3 and not(${a} = "")',
  ),
  fc.constantFrom(
    '. < 3 and . > 5',
    '. <= 1e9',
    'start=5 end=1 step=0',
    'table-list',
    'label',
    'list-nolabel',
    'likert',
    'false()',
    '',
  ),
  fc.string({ maxLength: 20, unit: 'binary' }),
);
const sheet = (...heads: string[]) =>
  fc.array(fc.tuple(...heads.map(() => cell)), { maxLength: 30 }).map((rows) => ({ rows: [heads, ...rows] }));
const forms = fc.record({
  survey: sheet('type', 'name', 'label', 'hint', 'relevant', 'constraint', 'appearance', 'parameters', 'required'),
  choices: sheet('list_name', 'name', 'label'),
});

test('whatever stands in the cells of a form, it becomes a survey that may be saved or is refused', async () => {
  const problem = await fc.check(
    fc.asyncProperty(forms, async ({ survey, choices }) => {
      const sheets = [survey, choices].map(({ rows }, index) => ({
        name: index === 0 ? 'survey' : 'choices',
        rows: rows.map((row, number) => ({
          number: number + 1,
          cells: new Map(row.map((value, column) => [column, value] as const).filter(([, value]) => value.trim())),
        })),
      }));
      const read = await Promise.resolve(sheets)
        .then(surveyOf)
        .catch((error) => error);
      expect(isRefusal(read) || SurveySettings.safeParse(read.settings).success, String(read)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(problem.failed, fc.defaultReportMessage(problem)).toBe(false);
}, 60_000);

test('whatever bytes come, a file is read or refused in words for people', async () => {
  const { bytes } = await writeXlsform(fc.sample(valid, 1)[0] as SurveySettings, { title: 'T', slug: 't' });
  const damaged = fc
    .array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 40 })
    .map((changes) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of changes) copy[at] = value;
      return copy;
    });
  const short = fc.nat(bytes.length).map((end) => bytes.subarray(0, end));
  const any = fc.uint8Array({ maxLength: 400 }).map((random) => Buffer.from(random));
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, short, any), async (hostile) => {
      for (const read of [readXlsform, readJson]) {
        const problem = await Promise.resolve()
          .then(() => read(hostile))
          .then(
            () => null,
            (error) => error,
          );
        expect(problem === null || isRefusal(problem), String(problem)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
}, 60_000);
