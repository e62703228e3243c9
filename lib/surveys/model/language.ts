/** The language that a survey is made in. */
export const ORIGINAL = 'de';

/** The languages that a survey can be translated into, in their own words. Codes are BCP 47; `simple` is one of its variants. */
export const surveyLanguages = {
  en: 'English',
  'de-simple': 'Leichte Sprache',
  fr: 'Français',
  tr: 'Türkçe',
  ar: 'العربية',
  fa: 'فارسی',
  uk: 'Українська',
  pl: 'Polski',
  ru: 'Русский',
} as const;
export type SurveyLanguage = keyof typeof surveyLanguages;

export const languageCodes = Object.keys(surveyLanguages) as SurveyLanguage[];

export const isSurveyLanguage = (code: unknown): code is SurveyLanguage =>
  typeof code === 'string' && Object.hasOwn(surveyLanguages, code);

/** What a language calls itself. */
export const nameOfLanguage = (code: string): string => (isSurveyLanguage(code) ? surveyLanguages[code] : 'Deutsch');
