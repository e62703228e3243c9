/** The languages that the platform speaks. A further one begins here; the compiler then names every text that lacks it. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a space offers: at least one language; the first is for whoever asks for none of them. */
export type Offered = readonly Language[];

/** The language to use for what a person or browser asks for; the first one offered where that is none of these. */
export const languageOf = (locale: string, offered: Offered = languages): Language =>
  offered.find((known) => known === locale.slice(0, 2)) ?? offered[0] ?? languages[0];

interface Wishes {
  /** A cookie's value. */
  chosen: string | undefined;
  /** The browser's `Accept-Language`. */
  accepted: string;
}

/** The language of a request: the one chosen, else what the browser likes best, else the first; always one offered. */
export function preferredLanguage({ chosen, accepted }: Wishes, offered: Offered = languages): Language {
  const wishes = accepted.split(',').map((wish) => {
    const [tag = '', quality = 'q=1'] = wish.trim().split(/;\s*/);
    return { tag: tag.slice(0, 2).toLowerCase(), weight: Number(quality.slice(2)) || 0 };
  });
  const best = [{ tag: chosen, weight: 2 }, ...wishes.sort((a, b) => b.weight - a.weight)];
  return best.flatMap(({ tag }) => offered.find((known) => known === tag) ?? [])[0] ?? languageOf('', offered);
}
