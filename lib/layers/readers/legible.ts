/**
 * A text of a file as it can be kept and shown: without signs that cannot be seen, that turn the text around, or that
 * no database keeps; cut after so many characters.
 */
export function legible(text: string, limit = 80): string {
  const clean = text.replace(UNSEEN, '\uFFFD');
  return clean.length > limit ? `${clean.slice(0, limit - 1).replace(/\p{Cs}/gu, '')}…` : clean;
}

/** Control signs but tab and line break, marks of direction, halves of signs. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu;
