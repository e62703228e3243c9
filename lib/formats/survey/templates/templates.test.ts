import { expect, test } from 'vitest';
import { SurveySettings } from '@/lib/surveys/model/survey';
import { pairsOf } from '@/lib/surveys/model/translation';
import de from '../texts/de.json';
import templates from './all';

const full = templates.filter(({ code }) => code !== 'empty');

test.each(full)('the template $code is a survey as it stands', ({ settings }) => {
  expect(SurveySettings.safeParse(settings).error?.issues).toBeUndefined();
  expect(SurveySettings.parse(settings).translations).toEqual(settings.translations);
});

test('two of them can be answered in English from beginning to end', () => {
  const english = full.filter(({ settings }) => settings.translations?.en);
  expect(english.length).toBeGreaterThanOrEqual(2);
  for (const { code, settings } of english)
    for (const { path, state } of pairsOf(settings, 'en'))
      expect(`${code} ${path} ${state}`).toBe(`${code} ${path} done`);
});

test('each has a name and says what it is for', () => {
  const texts: Record<string, { name: string; summary: string }> = de.templates;
  expect(Object.keys(texts).sort()).toEqual(templates.map(({ code }) => code).sort());
});
