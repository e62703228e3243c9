import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRefusal } from '@/lib/errors';
import { SurveySettings } from '../model/survey';
import { readJson, writeJson } from './json';
import { surveys } from './testing/random-surveys';
import { readXlsform } from './xlsform/read-xlsform';
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

test('a survey comes back from a JSON file as it was', () => {
  fc.assert(
    fc.property(valid, (survey) => {
      const file = writeJson(survey, { title: 'Umfrage', schema: 'https://example.org/survey-1.json' });
      expect(readJson(Buffer.from(file))).toEqual({ settings: survey, title: 'Umfrage', losses: [] });
    }),
    { numRuns: 50 },
  );
});

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
