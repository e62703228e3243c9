import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import de from '@/lib/formats/survey/texts/de.json';
import en from '@/lib/formats/survey/texts/en.json';
import { readJson, surveySchema, writeJson } from './json';
import { lossReasons } from './loss';
import { surveys } from './testing/random-surveys';

const ADDRESS = 'https://mitreden.example/api/v1/schemas/survey-1.json';
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const follows = ajv.compile(surveySchema(ADDRESS));
const small = {
  format: 'stadtgespraech-survey',
  version: 1,
  results: 'always',
  pages: [{ id: 'eins', questions: [{ id: 'a', kind: 'text', label: 'A?', required: false, limit: 100 }] }],
};
const read = (file: unknown) => readJson(Buffer.from(JSON.stringify(file)));
const refusal = (file: unknown) => {
  try {
    return read(file);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('every file that is written follows the published schema', () => {
  fc.assert(
    fc.property(surveys, (survey) => {
      expect(
        follows(JSON.parse(writeJson(survey, { title: 'T', schema: ADDRESS }))),
        JSON.stringify(follows.errors),
      ).toBe(true);
    }),
    { numRuns: 50 },
  );
  expect(follows(small)).toBe(true);
  expect(follows({ ...small, pages: [] })).toBe(false);
});

describe('a file', () => {
  test('with properties that nobody knows is read without them, and they are named', () => {
    const more = { ...small, mood: 'good', pages: [{ ...small.pages[0], colour: 'red' }] };
    expect(read(more)).toMatchObject({
      settings: { results: 'always' },
      losses: [{ what: 'pages.0.colour', why: 'unknown-property' }, { what: 'mood' }],
    });
  });

  test('is read without signs that no database takes', () => {
    expect(read({ ...small, intro: 'a\u0000b\ud800c' })).toMatchObject({ settings: { intro: 'abc' } });
  });

  test('whose logic would be a trap is read without it', () => {
    const [page] = small.pages;
    const trap = {
      ...small,
      pages: [{ ...page, questions: [{ ...page?.questions[0], showIf: { of: 'zz', answered: true } }] }],
    };
    expect(read(trap)).toMatchObject({ settings: { pages: small.pages }, losses: [{ what: 'A?', why: 'logic' }] });
  });

  test.each([
    ['exchange.broken', [1, 2]],
    ['exchange.other-format', { pages: [] }],
    ['exchange.other-version', { ...small, version: 2 }],
    ['exchange.not-our-schema', { ...small, results: 'sometimes' }],
  ])('is refused as %s', (code, file) => {
    expect(refusal(file)).toBe(code);
  });
});

test('each reason why something is not carried over has a sentence in both languages', () => {
  for (const texts of [de, en]) expect(Object.keys(texts.exchange.why).toSorted()).toEqual([...lossReasons].toSorted());
});
