import type { Check } from './check';

/** Shorter texts do not tell. */
const FEWEST_LETTERS = 40;
/** So much of all words are small words of a language, at least, and three times as much as of any other. */
const LEAST_SHARE = 0.16;
const FEWEST_WORDS = 3;

/** Written in none of the town's languages, as far as we know them. Silent where it is not sure. */
export const language: Check = (text, { languages }) => {
  const seen = languageIn(text);
  return seen === null || languages.includes(seen)
    ? null
    : { check: 'language', code: 'language', facts: { language: seen }, at: null };
};

/** The language of a text, as `de`; null where it is short, mixed, or none that we know. */
export function languageIn(text: string): string | null {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < FEWEST_LETTERS) return null;
  const shareOf = (sign: RegExp) => letters.filter((letter) => sign.test(letter)).length / letters.length;
  if (shareOf(/\p{Script=Arabic}/u) > MOSTLY) return /[پچژگ]/.test(text) ? 'fa' : 'ar';
  if (shareOf(/\p{Script=Cyrillic}/u) > MOSTLY) return cyrillic(text);
  return shareOf(/\p{Script=Latin}/u) > MOSTLY ? latin(text) : null;
}

const MOSTLY = 0.7;

const cyrillic = (text: string) => (/[іїєґ]/i.test(text) ? 'uk' : /[ыэъё]/i.test(text) ? 'ru' : null);

function latin(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(SMALL_WORDS)
    .map(([tongue, small]) => ({ tongue, count: words.filter((word) => small.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [best, second] = counts;
  if (!best || best.count < FEWEST_WORDS || best.count < 3 * (second?.count ?? 0)) return null;
  return best.count / words.length >= LEAST_SHARE ? best.tongue : null;
}

const wordsOf = (list: string) => new Set(list.split(' '));

/** Words that nearly every longer text of a language has, and that are rare in the others. */
const SMALL_WORDS: Record<string, ReadonlySet<string>> = {
  de: wordsOf(
    'der die das den dem des ein eine einen einem einer und oder aber auch nicht kein keine ist sind war wird werden sein hat haben ich wir ihr sie es man sich mit von vom zum zur für auf aus bei nach über unter wie wenn dass damit mehr nur noch schon sehr hier dort muss müssen kann können soll sollen sollte als um durch ohne im am beim',
  ),
  en: wordsOf(
    'the a an and or but not no is are was were be been has have had i we you they he she it his her their our your this that these those with of to from for on at by about into as if when than more only also very here there must can could should would will do does what which who why how in',
  ),
  tr: wordsOf(
    've bir bu da de için ile çok daha gibi ama olarak var yok ne değil mi mı mu mü her olan sonra kadar en ben biz siz onlar şey ki ya hem ise diye göre bizim sizin benim burada orada lütfen olsun olmalı gerek',
  ),
};
