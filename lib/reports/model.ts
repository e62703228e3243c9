/** One table of a report: a question of a survey, or what moderators decided in a year. */
export interface ReportTable {
  title: string;
  /** A sentence below the title. */
  answered: string;
  /** `share` is drawn as a bar, with the range that the true one lies in, both between 0 and 1. */
  rows: { label: string; share: number; range: { from: number; to: number } | null; cells: string[] }[];
}

/** A report with all texts as they are written into it. */
export interface Report {
  title: string;
  language: string;
  facts: string[];
  note: string;
  /** Above the cells of each table. */
  heads: string[];
  tables: ReportTable[];
  /** How pages are counted, with `#` for the number. */
  page: string;
}
