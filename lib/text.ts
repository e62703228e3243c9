import { createTranslator } from 'next-intl';
import { de } from '@/messages/de';
import { en } from '@/messages/en';
import { type Language, languageOf } from './languages/model';

/** Where people are: every date of the platform is one of this time zone. */
export const TIME_ZONE = 'Europe/Berlin';

const texts = { de, en } satisfies Record<Language, object>;

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
