import { USUAL } from './usual';

/** So many letters are listened to; a longer text goes on as it began. */
const READ = 240;
/** The words that nearly every sentence has one of, and that mean nothing in the other languages. */
const COMMON = {
  de: 'der die das und ist nicht ich wir ein eine einen zu zum zur für auf mit den dem im es sind von hat auch bitte mehr',
  en: 'the and is are of to that this we it for not with please more there should have',
  tr: 've bir bu için çok daha değil ile gibi var yok lütfen ben biz olsun olmalı',
};
const LANGUAGE_OF = new Map(
  Object.entries(COMMON).flatMap(([language, words]) => words.split(' ').map((word) => [word, language] as const)),
);
const BETWEEN = /[\s.,;:!?()„“"»«/]+/;
const LATIN = /[a-zà-ÿ]/gi;
const TURKISH = /[ğış]/;
/** One word alone may be a name. */
const SURE = 1;
/** Languages by their letters: whole scripts, told apart by letters that only one of them has. */
const SCRIPTS = [
  { letters: /[\u0620-\u06ff]/g, own: /[پچژگ]/, isOwn: 'fa', usual: 'ar' },
  { letters: /[\u0400-\u04ff]/g, own: /[ыэёъ]/i, isOwn: 'ru', usual: 'uk' },
];

/**
 * The language that a short text is most probably in, as a BCP 47 tag; undefined where that is the usual one, or nothing tells: it is
 * needed of the others. So that a screen reader does not read Turkish in a German voice (WCAG 3.1.2).
 */
export function heardIn(text: string): string | undefined {
  const start = text.slice(0, READ);
  const latin = start.match(LATIN)?.length ?? 0;
  for (const { letters, own, isOwn, usual } of SCRIPTS)
    if ((start.match(letters)?.length ?? 0) > latin) return own.test(start) ? isOwn : usual;
  const counted: Record<string, number> = { de: 0, en: 0, tr: 0 };
  for (const word of start.toLowerCase().split(BETWEEN)) {
    const language = LANGUAGE_OF.get(word) ?? (TURKISH.test(word) ? 'tr' : null);
    if (language) counted[language] = (counted[language] ?? 0) + 1;
  }
  const [best] = Object.entries(counted).sort(([, a], [, b]) => b - a);
  return best && best[1] > SURE && best[0] !== USUAL ? best[0] : undefined;
}
