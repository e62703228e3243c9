/**
 * Text as a cell of a workbook holds it: signs that XML cannot hold as `_x0007_`, and words that only look so with their
 * own first sign written so (ECMA-376 part 1, 22.4.2.4). Else a spreadsheet would show another text than the one given.
 */
export const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(FORBIDDEN, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

/** But for a line's end and a tab. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu;
