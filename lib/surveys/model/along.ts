import { isSurveyLanguage, ORIGINAL } from './language';

/** What goes along with a survey's form and is no answer; no key of a question has an underscore. */
export const along = { language: '_lang', trial: '_trial' } as const;

/** The language that a form or an address names; undefined where it names none that a survey can have. */
export const languageNamed = (code: unknown): string | undefined =>
  code === ORIGINAL || isSurveyLanguage(code) ? String(code) : undefined;

/** The field that carries a survey's language from page to page, where it has several. */
export const languageField = (language: string, languages: readonly string[]): Record<string, string> =>
  languages.length > 1 ? { [along.language]: language } : {};
