import { isSurveyLanguage, type SurveyLanguage, surveyLanguages } from '../../model/language';

/** What a language is called in the heads of a form: its own name, and its code. */
export const writtenLanguage = (code: SurveyLanguage): string => `${surveyLanguages[code]} (${code})`;

/** Whether a form means German by this, and not simple German. */
export const isGerman = (written: string): boolean =>
  /\b(deutsch|german|allemand|de)\b/i.test(written) && !SIMPLE.test(written);

/** Which of our languages a form means by this: by the code in brackets, the code alone, or a name. Null for others. */
export function languageNamed(written: string): SurveyLanguage | null {
  if (SIMPLE.test(written)) return 'de-simple';
  const code = (/\(\s*([a-z]{2,3}(?:[-_]\w+)*)\s*\)\s*$/i.exec(written)?.[1] ?? written).trim().toLowerCase();
  const [primary = ''] = code.split(/[-_]/);
  if (isSurveyLanguage(primary)) return primary;
  const named = Object.entries(NAMES).find(([, names]) => names.test(written));
  return (named?.[0] as SurveyLanguage | undefined) ?? null;
}

const SIMPLE = /leichte\s+sprache|einfache\s+sprache|easy[\s-]+(read|language|german)|\bde[-_](x[-_])?(simple|ls)\b/i;

/** Names in the language itself, in English, in French and in German. */
const NAMES: Partial<Record<SurveyLanguage, RegExp>> = {
  en: /\b(english|englisch|anglais)\b/i,
  fr: /\b(fran[cç]ais|french|französisch)/i,
  tr: /(türkçe|\bturkish\b|\btürkisch\b|\bturc\b)/i,
  ar: /(العربية|\barabic\b|\barabisch\b|\barabe\b)/i,
  fa: /(فارسی|\bpersian\b|\bfarsi\b|\bpersisch\b)/i,
  uk: /(українська|\bukrainian\b|\bukrainisch\b|\bukrainien\b)/i,
  pl: /\b(polski|polish|polnisch|polonais)\b/i,
  ru: /(русский|\brussian\b|\brussisch\b|\brusse\b)/i,
};
