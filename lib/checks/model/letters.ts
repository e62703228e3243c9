/** One letter as it is compared, and where it stands in the text. */
export interface Letter {
  sign: string;
  start: number;
  end: number;
}

/**
 * The signs of a text as one reads them: small, without marks but those of umlauts, „ß“ as „ss“, without what nobody
 * sees, and letters of another script that look like Latin ones as these, where not nearly all of the text is in that script.
 */
export function lettersOf(text: string): Letter[] {
  const isLatin = 5 * countOf(text, /\p{Script=Latin}/gu) > countOf(text, /\p{Script=Cyrillic}|\p{Script=Greek}/gu);
  const letters: Letter[] = [];
  let start = 0;
  for (const seen of text) {
    const end = start + seen.length;
    if (MARK.test(seen)) joinMark(letters.at(-1), seen);
    else if (!UNSEEN.test(seen)) for (const sign of signsOf(seen, isLatin)) letters.push({ sign, start, end });
    start = end;
  }
  return letters;
}

const MARK = /\p{M}/u;
/** Zero-width signs, soft hyphens, marks of direction. */
const UNSEEN = /\p{Cf}|\p{Default_Ignorable_Code_Point}/u;

/** Only an umlaut is another letter; whatever else is piled on a letter goes. */
function joinMark(letter: Letter | undefined, mark: string): void {
  if (mark === '\u0308' && letter && /^[aou]$/.test(letter.sign)) letter.sign = (letter.sign + mark).normalize('NFC');
}

function signsOf(seen: string, isLatin: boolean): string {
  const small = seen.normalize('NFKC').toLowerCase();
  const plain = [...small].map((sign) => (isLatin ? (LOOK_ALIKES.get(sign) ?? sign) : sign)).join('');
  const [first = ''] = plain;
  if (/^[äöü]$/.test(first)) return plain;
  return plain.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

const countOf = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

const pairs = (signs: string, latin: string) => [...signs].map((sign, at) => [sign, latin[at] ?? sign] as const);

/** Small Cyrillic, Greek and other letters that look like Latin ones. */
const LOOK_ALIKES = new Map([
  ...pairs('авсеёһіїјкмнорԛѕтухԝѵԁ', 'abceehiijkmhopqstyxwvd'),
  ...pairs('αβεικνορτυχγηω', 'abeiknoptuxynw'),
  ...pairs('ıłøđħɡɑʟɴʀꜱ', 'ilodhgalnrs'),
]);
