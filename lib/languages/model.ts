/**
 * The languages of the interface, as BCP 47 tags: they stand in `lang` as they are, and Intl knows them. `simple` is a
 * registered variant; `de-simple` is Plain German (Leichte Sprache).
 */
export const languages = ['de', 'de-simple', 'en', 'tr', 'uk', 'ar'] as const;
export type Language = (typeof languages)[number];

/**
 * The languages in which all is written, staff's pages and the templates of a space's texts too. A further one begins
 * here or above; the compiler then names every text that lacks it.
 */
export const wholeLanguages = ['de', 'en'] as const;
export type WholeLanguage = (typeof wholeLanguages)[number];

/** What each language calls itself. */
export const languageNames: Record<Language, string> = {
  de: 'Deutsch',
  'de-simple': 'Leichte Sprache',
  en: 'English',
  tr: 'Türkçe',
  uk: 'Українська',
  ar: 'العربية',
};

/** What a space offers: at least one language; the first is for whoever asks for none of them. */
export type Offered = readonly Language[];

/** What a space offers that chose nothing. */
export const usuallyOffered: Offered = [...wholeLanguages];

/** In which direction a language is written. In: its tag. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)\b/.test(tag) ? 'rtl' : 'ltr');

/** The language to use for what a person or browser asks for; the first one offered where that is none of these. */
export const languageOf = (locale: string, offered: Offered = languages): Language =>
  knownAs(locale, offered) ?? offered[0] ?? languages[0];

/** The language in which everything is written, for who reads another: Plain German is German, all others read German. */
export const wholeOf = (language: string): WholeLanguage =>
  wholeLanguages.find((whole) => whole === primaryOf(language)) ?? wholeLanguages[0];

/** Whether all is written in this language. */
export const isWhole = (language: Language): language is WholeLanguage =>
  wholeLanguages.some((whole) => whole === language);

/** The language in which a space's editors write: its first. In: what it offers; absent where many spaces stand together. */
export const contentLanguage = ({ languages: offered = usuallyOffered }: { languages?: Offered } = {}): WholeLanguage =>
  wholeOf(offered[0] ?? '');

/** Whether both are the same to a reader; Plain German and German are. */
export const isSameTongue = (one: string, other: string): boolean => primaryOf(one) === primaryOf(other);

const primaryOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

/** The same tag, else the language without what stands behind it: `de-AT` is `de`. */
function knownAs(tag: string, offered: Offered): Language | undefined {
  const small = tag.toLowerCase();
  return offered.find((known) => known === small) ?? offered.find((known) => known === primaryOf(small));
}

interface Wishes {
  /** A cookie's value. */
  chosen: string | undefined;
  /** The browser's `Accept-Language`. */
  accepted: string;
}

/** The language of a request: the one chosen, else what the browser likes best, else the first; always one offered. */
export function preferredLanguage({ chosen = '', accepted }: Wishes, offered: Offered = usuallyOffered): Language {
  const wishes = accepted.split(',').map((wish) => {
    const [tag = '', quality = 'q=1'] = wish.trim().split(/;\s*/);
    return { tag, weight: Number(quality.slice(2)) || 0 };
  });
  const best = [{ tag: chosen, weight: 2 }, ...wishes.sort((a, b) => b.weight - a.weight)];
  return best.flatMap(({ tag }) => knownAs(tag, offered) ?? [])[0] ?? languageOf('', offered);
}
