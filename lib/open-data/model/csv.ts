import type { OpenAnnotation } from './collection';
import { wktOf } from './wkt';

type Cell = string | number | boolean | null;

/** The columns in their order, and what stands in each. */
const columns: Record<string, (annotation: OpenAnnotation, origin: string) => Cell> = {
  number: ({ number }) => number,
  id: ({ id }) => id,
  category: ({ category }) => category,
  category_label: ({ categoryLabel }) => categoryLabel,
  text: ({ text }) => text,
  warning: ({ warning }) => warning,
  place: ({ place }) => place,
  lon: ({ lon }) => lon,
  lat: ({ lat }) => lat,
  wkt: ({ geometry }) => geometry && wktOf(geometry),
  posted: ({ posted }) => posted,
  edited: ({ edited }) => edited,
  author: ({ author }) => author,
  official: ({ official }) => official,
  comments: ({ comments }) => comments,
  top_comments: ({ topComments }) => topComments,
  agrees: ({ agrees }) => agrees,
  disagrees: ({ disagrees }) => disagrees,
  answer: ({ answer }) => answer,
  answered: ({ answered }) => answered,
  link: ({ path }, origin) => origin + path,
};

/** The first line, after a byte order mark, without which Excel takes UTF-8 for something else. */
export const csvHead = (): string => `\uFEFF${Object.keys(columns).join(';')}\r\n`;

/** One annotation as a line (RFC 4180, but with semicolons and decimal commas, as German spreadsheets want it). */
export const csvLine = (annotation: OpenAnnotation, origin: string): string =>
  `${Object.values(columns)
    .map((cell) => csvCell(cell(annotation, origin)))
    .join(';')}\r\n`;

/**
 * A cell. Numbers stay numbers, with a comma: a German spreadsheet takes `8.905` for eight thousand. Texts are always in quotation marks, and one that a spreadsheet would take
 * for a formula gets an apostrophe first: whoever opens what strangers wrote must not run it (OWASP, CSV injection).
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value).replace('.', ',');
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/**
 * Begins like a formula, also in full width or small form, also behind blanks that programs take off; or with a tab or a
 * line break, behind which some begin a cell.
 */
const FORMULA = /^([\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@|%\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;
