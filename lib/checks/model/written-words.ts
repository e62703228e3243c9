import { type Letter, lettersOf } from './letters';

/** A word that somebody may have meant, and where it stands. */
export interface WrittenWord {
  /** Small letters; a `?` stands for a letter that was left out behind a star. */
  word: string;
  start: number;
  end: number;
  /** Whether it is not written like that. */
  isDisguised: boolean;
}

/**
 * All words of a text, and those that are hidden in it: with signs between the letters (`i.d.i.o.t`, `i d i o t`), with
 * digits and signs for letters (`1d!0t`), with a letter starred out (`Id*ot`). Takes a time that grows with the text only.
 */
export function writtenWords(text: string): WrittenWord[] {
  const chunks = chunksOf(lettersOf(text));
  return [...chunks.flatMap(wordsOfChunk), ...spelledOut(chunks)];
}

/** Longer ones are no words. */
const LONGEST = 80;

const isLetter = (sign: string) => /\p{L}/u.test(sign);
const isDigit = (sign: string) => /\p{N}/u.test(sign);
const isWordSign = (sign: string) => isLetter(sign) || isDigit(sign);

/** What stands between two blanks, without what is around its first and last letter or sign for one. */
function chunksOf(letters: readonly Letter[]): Letter[][] {
  const chunks: Letter[][] = [];
  let open: Letter[] = [];
  for (const letter of [...letters, BLANK]) {
    if (!BETWEEN.test(letter.sign)) open.push(letter);
    else if (open.length > 0) {
      chunks.push(open);
      open = [];
    }
  }
  return chunks.map(trimmed).filter((chunk) => chunk.length > 0);
}

const BLANK: Letter = { sign: ' ', start: 0, end: 0 };
const BETWEEN = /[\s,;:()[\]{}"„“”«»<>]/;

function trimmed(chunk: Letter[]): Letter[] {
  const first = chunk.findIndex(({ sign }) => isWordSign(sign) || sign === '$' || sign === '@' || sign === '€');
  const last = chunk.findLastIndex(({ sign }) => isWordSign(sign) || sign === '$');
  return first < 0 ? [] : chunk.slice(first, last + 1);
}

/** The words of a chunk as they stand, and what it says as a whole where that is something else. */
function wordsOfChunk(chunk: Letter[]): WrittenWord[] {
  if (chunk.every(({ sign }) => isLetter(sign))) return asWord(chunk, false);
  const plain = [...runsOf(chunk, isWordSign), ...runsOf(chunk, isLetter)].flatMap((run) => asWord(run, false));
  if (!chunk.some(({ sign }) => isLetter(sign))) return plain;
  return [...plain, ...['i', 'l'].flatMap((one) => asWord(asMeant(chunk, one), true))];
}

function runsOf(chunk: readonly Letter[], belongs: (sign: string) => boolean): Letter[][] {
  const runs: Letter[][] = [[]];
  for (const letter of chunk) {
    if (belongs(letter.sign)) runs.at(-1)?.push(letter);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** Digits and signs as the letters that they stand for; what only separates is gone. */
const asMeant = (chunk: readonly Letter[], one: string): Letter[] =>
  chunk.flatMap((letter) => {
    if (isLetter(letter.sign)) return [letter];
    const sign = letter.sign === '1' || letter.sign === '|' ? one : MEANT.get(letter.sign);
    return sign === undefined ? [] : [{ ...letter, sign }];
  });

const MEANT = new Map([
  ...[...'0345789'].map((digit, at) => [digit, 'oeastbg'[at] ?? ''] as const),
  ...[...'@$!€+'].map((sign, at) => [sign, 'asiet'[at] ?? ''] as const),
  ['*', '?'] as const,
  ['#', '?'] as const,
]);

/** Words of which each letter stands for itself: at least three in a row. */
function spelledOut(chunks: readonly Letter[][]): WrittenWord[] {
  const words: WrittenWord[] = [];
  let open: Letter[] = [];
  for (const chunk of [...chunks, []]) {
    if (chunk.length === 1) open.push(...chunk);
    else {
      if (open.length >= 3) words.push(...['i', 'l'].flatMap((one) => asWord(asMeant(open, one), true)));
      open = [];
    }
  }
  return words;
}

function asWord(letters: readonly Letter[], isDisguised: boolean): WrittenWord[] {
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last || letters.length > LONGEST) return [];
  return [{ word: letters.map(({ sign }) => sign).join(''), start: first.start, end: last.end, isDisguised }];
}
