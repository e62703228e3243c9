import { z } from 'zod';
import { isSurveyLanguage, languageCodes, ORIGINAL, type SurveyLanguage } from './language';
import { PROSE_LIMIT } from './page';
import { pipedIn } from './piping';
import { type SurveyText, textsOf, type WithTexts, withTexts } from './texts';

const byLanguage = <V extends z.ZodType>(value: V) =>
  z.partialRecord(z.enum(languageCodes), z.record(z.string().max(400), value));

/** What a survey says in further languages, by the paths of its texts. */
export const Translations = byLanguage(z.string().trim().min(1).max(PROSE_LIMIT));
/** A mark of the original that each translation was made from, so that one that has been overtaken is seen. */
export const TranslatedFrom = byLanguage(z.string().max(20));

export interface Translated extends WithTexts {
  translations?: z.output<typeof Translations> | undefined;
  translatedFrom?: z.output<typeof TranslatedFrom> | undefined;
}

/** A survey in one language, and which of its texts are still the original's: their paths, and the texts themselves. */
export interface Spoken<S> {
  language: string;
  settings: S;
  missing: ReadonlySet<string>;
}

/**
 * A survey in this language, before anything else is done with it: only its words differ, so it asks, leads and counts
 * as the original does. What is not translated, or would lose an earlier answer's words, stays as it is.
 */
export function inLanguage<S extends Translated>(settings: S, language: string): Spoken<S> {
  if (!isSurveyLanguage(language)) return { language: ORIGINAL, settings, missing: new Set() };
  const own = settings.translations?.[language] ?? {};
  const missing = new Set<string>();
  const translated = withTexts(settings, (path, text) => {
    const other = ownText(own, path);
    if (other !== undefined && saysAlike(text, other)) return other;
    missing.add(path).add(text);
    return text;
  });
  return { language, settings: translated, missing };
}

/** The languages that somebody can choose: the original, and those in which anything is said. */
export const languagesOf = (settings: Pick<Translated, 'translations'>): string[] => [
  ORIGINAL,
  ...translatedLanguages(settings),
];

/** The language to begin with: the wished one, else the site's, where the survey has it; else the original. */
export function languageFor(settings: Pick<Translated, 'translations'>, ...wished: (string | undefined)[]): string {
  const there = languagesOf(settings);
  return wished.find((code) => code !== undefined && there.includes(code)) ?? ORIGINAL;
}

export type TextState = 'missing' | 'outdated' | 'done';

/** One text beside its translation. */
export interface TextPair extends SurveyText {
  translation: string;
  state: TextState;
}

/** All texts of a survey beside their translations into one language. */
export function pairsOf(settings: Translated, language: SurveyLanguage): TextPair[] {
  const own = settings.translations?.[language] ?? {};
  const from = settings.translatedFrom?.[language] ?? {};
  return textsOf(settings).map((text) => {
    const translation = ownText(own, text.path) ?? '';
    return { ...text, translation, state: stateOf(text.text, translation, ownText(from, text.path)) };
  });
}

/** What is wrong with a translation of this text: none, or a code `translation.…`. */
export function translationProblem({ text, limit }: SurveyText, translation: string): string | null {
  if (translation.length > limit) return 'translation.too-long';
  return saysAlike(text, translation) ? null : 'translation.piping-lost';
}

/** What is too long among the translations of a survey, each at its language and path. */
export const translationProblems = (settings: Translated): { path: [SurveyLanguage, string]; code: string }[] =>
  translatedLanguages(settings).flatMap((language) =>
    pairsOf(settings, language).flatMap(({ path, limit, translation }) =>
      translation.length > limit
        ? [{ path: [language, path] as [SurveyLanguage, string], code: 'translation.too-long' }]
        : [],
    ),
  );

/** What somebody wrote for one language, by path, and which outdated translations were found to be right still. */
export interface Written {
  texts: Readonly<Record<string, string>>;
  checked: ReadonlySet<string>;
}

/**
 * The survey with these translations into one language instead of those it had; empty ones are none. An outdated one
 * that was neither changed nor checked stays outdated.
 */
export function translated<S extends Translated>(
  settings: S,
  language: SurveyLanguage,
  { texts, checked }: Written,
): S {
  const given = pairsOf(settings, language).flatMap(({ path, text, translation, state }) => {
    const own = ownText(texts, path)?.trim();
    if (!own) return [];
    const isAsBefore = state === 'outdated' && own === translation && !checked.has(path);
    const mark = isAsBefore ? settings.translatedFrom?.[language]?.[path] : undefined;
    return [{ path, own, mark: mark ?? markOf(text) }];
  });
  return {
    ...settings,
    translations: {
      ...settings.translations,
      [language]: Object.fromEntries(given.map(({ path, own }) => [path, own])),
    },
    translatedFrom: {
      ...settings.translatedFrom,
      [language]: Object.fromEntries(given.map(({ path, mark }) => [path, mark])),
    },
  };
}

/**
 * The survey with its translations in order: none of what is not there any more, and each with the mark of what it was
 * made from. `before`: what it was, whose translations stay where the new settings say nothing of any.
 */
export function keepingTranslations<S extends Translated>(settings: S, before: Translated = settings): S {
  const translations = settings.translations ?? before.translations;
  if (!translations) return settings;
  const from = settings.translations ? settings.translatedFrom : before.translatedFrom;
  const texts = textsOf(settings);
  const each = <V>(make: (language: SurveyLanguage, text: SurveyText) => V | undefined) =>
    Object.fromEntries(
      languageCodes.flatMap((language) => {
        const own = texts.flatMap((text) => {
          const made = make(language, text);
          return made === undefined || ownText(translations[language] ?? {}, text.path) === undefined
            ? []
            : [[text.path, made] as const];
        });
        return own.length > 0 ? [[language, Object.fromEntries(own)]] : [];
      }),
    );
  return {
    ...settings,
    translations: each((language, { path }) => ownText(translations[language] ?? {}, path)),
    translatedFrom: each((language, { path, text }) => ownText(from?.[language] ?? {}, path) ?? markOf(text)),
  };
}

/** A short mark of a text: another text has another one, as far as an editor's texts go. */
export function markOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (low >>> 13);
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}

const translatedLanguages = ({ translations = {} }: Pick<Translated, 'translations'>): SurveyLanguage[] =>
  languageCodes.filter((code) => Object.keys(translations[code] ?? {}).length > 0);

/** Whether both repeat the same earlier answers. */
const saysAlike = (text: string, other: string): boolean =>
  text.includes('{{') || other.includes('{{') ? placesIn(text) === placesIn(other) : true;

const placesIn = (text: string) => [...new Set(pipedIn(text))].sort().join();

const stateOf = (text: string, translation: string, mark: string | undefined): TextState =>
  translation === ''
    ? 'missing'
    : (mark !== undefined && mark !== markOf(text)) || !saysAlike(text, translation)
      ? 'outdated'
      : 'done';

const ownText = (texts: Readonly<Record<string, string>>, path: string): string | undefined =>
  Object.hasOwn(texts, path) ? texts[path] : undefined;
