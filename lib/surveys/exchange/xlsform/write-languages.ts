import { languageCodes, type SurveyLanguage } from '../../model/language';
import type { SurveySettings } from '../../model/survey';
import { withTexts } from '../../model/texts';
import { pairsOf, type TextPair } from '../../model/translation';
import { type Loss, shown } from '../loss';
import { OTHER_WORDS } from './choices';
import { type FormSheets, sheetsIn } from './sheets';
import { isSaid, unsaid } from './unsaid';

/** The rows of a form in all languages that a survey says anything in. */
export interface SpokenSheets extends FormSheets {
  languages: SurveyLanguage[];
}

/** In which property of a row a language's words stand. */
export const inLanguage = (column: string, language: SurveyLanguage): string => `${column}::${language}`;

/** A survey as the rows of an XLSForm, with its translations. One that was overtaken by its original is not among them, and noted. */
export function sheetsOf(settings: SurveySettings): SpokenSheets {
  const sheets = sheetsIn(settings);
  const languages = languageCodes.filter((code) => Object.keys(settings.translations?.[code] ?? {}).length > 0);
  const spoken = languages.map((language) => {
    const pairs = new Map(pairsOf(settings, language).map((pair) => [pair.path, pair]));
    sheets.losses.push(...[...pairs.values()].flatMap(lossOf));
    return { language, ...sheetsIn(withTexts(settings, (path, text) => wordsOf(pairs.get(path)) ?? unsaid(text))) };
  });
  const widened = <R extends object>(rows: readonly R[], columns: readonly string[], of: 'survey' | 'choices') =>
    rows.map((row, index) => ({
      ...row,
      ...Object.fromEntries(
        spoken.flatMap(({ language, ...other }) =>
          columns.map((column) => {
            const words = (other[of][index] as Readonly<Record<string, string>> | undefined)?.[column] ?? '';
            return [inLanguage(column, language), isSaid(words) ? words : ''];
          }),
        ),
      ),
    }));
  return {
    survey: widened(sheets.survey, ['label', 'hint'], 'survey'),
    choices: widened(sheets.choices, ['label'], 'choices'),
    losses: sheets.losses,
    languages,
  };
}

const wordsOf = (pair: TextPair | undefined): string | undefined =>
  pair?.state === 'done' ? pair.translation : undefined;

function lossOf({ path, text, translation, state }: TextPair): Loss[] {
  if (state === 'outdated') return [{ what: shown(translation), why: 'translation-outdated' }];
  // Where the original has words of its own, these are noted already.
  const isOther = path.endsWith('.other') && text === OTHER_WORDS && translation !== '';
  return isOther ? [{ what: shown(translation), why: 'other-words' }] : [];
}
