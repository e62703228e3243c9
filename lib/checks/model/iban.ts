/** How long an account number is, by country: the register of IBANs (ISO 13616), as far as people here bank. */
const LENGTHS: Record<string, number> = {
  ...{ DE: 22, AT: 20, CH: 21, LI: 21, LU: 20, NL: 18, BE: 16, FR: 27, IT: 27, ES: 24, PT: 25, DK: 18, SE: 24 },
  ...{ PL: 28, CZ: 24, SK: 24, HU: 28, SI: 19, HR: 21, RO: 24, BG: 22, GR: 27, IE: 22, LT: 20, LV: 21, EE: 20 },
  ...{ GB: 22, NO: 15, FI: 18, TR: 26, UA: 29 },
};

const BEGINNING = /(?<![\p{L}\d])([A-Z]{2})\d{2}/giu;

/** Where account numbers stand in a text, with blanks or without. Only those whose check digits are right. */
export function ibansIn(text: string): [start: number, end: number][] {
  return [...text.matchAll(BEGINNING)].flatMap(({ 1: country = '', index }) => {
    const read = readFrom(text, index, LENGTHS[country.toUpperCase()] ?? 0);
    return read && hasRightDigits(read.number) ? [[index, read.end] as [number, number]] : [];
  });
}

/** So many letters and digits, between which single blanks or hyphens may stand. */
function readFrom(text: string, start: number, length: number): { number: string; end: number } | null {
  let number = '';
  let at = start;
  for (; number.length < length; at += 1) {
    const sign = text[at] ?? '';
    if (/[A-Z\d]/i.test(sign)) number += sign.toUpperCase();
    else if (!/[ \u00a0-]/.test(sign) || !/[A-Z\d]/i.test(text[at + 1] ?? '')) return null;
  }
  return length > 0 && !/[\p{L}\d]/u.test(text[at] ?? '') ? { number, end: at } : null;
}

/** ISO 7064, modulo 97-10. */
function hasRightDigits(iban: string): boolean {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
