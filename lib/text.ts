import { createTranslator } from 'next-intl';
import { ar } from '@/messages/ar';
import { de } from '@/messages/de';
import { plain } from '@/messages/de-simple';
import { en } from '@/messages/en';
import { tr } from '@/messages/tr';
import { uk } from '@/messages/uk';
import { type Language, languageOf } from './languages/model';
import { over } from './languages/model/over';

/** Where people are: every date of the platform is one of this time zone. */
export const TIME_ZONE = 'Europe/Berlin';

/** What a language has no words for is said in German: staff's parts, and refusals that only staff meets. */
const texts: Record<Language, typeof de> = {
  de,
  'de-simple': over(de, plain),
  en,
  tr: over(de, tr),
  uk: over(de, uk),
  ar: over(de, ar),
};

/** All of the platform's own texts in this language, by namespace. */
export const platformTexts = (language: Language) => texts[language];

/** A sentence by its key, with the values that it mentions. */
export type Translate = (key: string, values?: Record<string, string | number | Date>) => string;

/** Sentences outside of a request, for instance in a mail that is written in the language of who receives it. */
export function textsIn(locale: string, namespace: string): Translate {
  const language = languageOf(locale);
  const translator = createTranslator({ locale: language, messages: platformTexts(language), timeZone: TIME_ZONE });
  return (key, values) => (translator as unknown as Translate)(`${namespace}.${key}`, values);
}
