/** A number that begins as telephone numbers do, with what people put between its parts. Not inside of an account's number. */
const NUMBER = /(?<![\p{L}\d.,/-]|\d{4} )(?:\+|00|0)\d[\d\u00a0 ()/.–-]{5,24}\d(?![\d\p{L}%€])/gu;
const DATE = /\b\d{1,2}\. ?\d{1,2}\. ?\d{2,4}\b/;
const YEARS_OR_HOURS = /^\d{4} ?[-–/] ?\d{4}$/;
/** Thousands apart, as in `0.500.000`. */
const AMOUNT = /^0[.,]\d/;
const FEWEST = 8;
/** Recommendation E.164 of the ITU, with the two zeros before. */
const MOST = 17;

/** Where telephone numbers stand in a text: German ones from their zero on, others with their country. */
export const phonesIn = (text: string): [start: number, end: number][] =>
  [...text.matchAll(NUMBER)]
    .filter(([written]) => isPhone(written))
    .map((match) => [match.index, match.index + match[0].length]);

function isPhone(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (digits.length < FEWEST || digits.length > MOST) return false;
  if (DATE.test(written) || YEARS_OR_HOURS.test(written) || AMOUNT.test(written)) return false;
  return /^(\+[1-9]|00[1-9]|0[1-9])/.test(written.replace(/[^\d+]/g, '')) && !/[^\d]{4}/.test(written);
}
