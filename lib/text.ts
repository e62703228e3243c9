import { createTranslator } from 'next-intl';
import { de } from '@/messages/de';
import { en } from '@/messages/en';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** Where people are: every date of the platform is one of this time zone. */
export const TIME_ZONE = 'Europe/Berlin';

/** All of the platform's own texts in this language, by namespace. */
export const platformTexts = (language: Language) => ({ de, en })[language];

/** A sentence by its key, with the values that it mentions. */
export type Translate = (key: string, values?: Record<string, string | number | Date>) => string;

/** Sentences outside of a request, for instance in a mail that is written in the language of who receives it. */
export function textsIn(locale: string, namespace: string): Translate {
  const language = languageOf(locale);
  const translator = createTranslator({ locale: language, messages: platformTexts(language) });
  return (key, values) => (translator as unknown as Translate)(`${namespace}.${key}`, values);
}

/** The language to use for what a person or browser asks for; German where we do not speak it. */
export const languageOf = (locale: string): Language => languages.find((known) => known === locale.slice(0, 2)) ?? 'de';

/** The language of a request. In: the one chosen (a cookie's value), and the browser's `Accept-Language`. */
export function preferredLanguage(chosen: string | undefined, accepted: string): Language {
  const wishes = accepted.split(',').map((wish) => {
    const [tag = '', quality = 'q=1'] = wish.trim().split(/;\s*/);
    return { tag: tag.slice(0, 2).toLowerCase(), weight: Number(quality.slice(2)) || 0 };
  });
  const best = [{ tag: chosen, weight: 2 }, ...wishes.sort((a, b) => b.weight - a.weight)];
  return best.flatMap(({ tag }) => languages.find((known) => known === tag) ?? [])[0] ?? 'de';
}
