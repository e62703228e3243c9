import { type Group, inAddress, readGroup } from './group';
import type { Column } from './kind';

/** What staff look at: people in all of these groups, beside those of another one; two columns; weighted or not. */
export interface AnalysisWish {
  only: readonly Group[];
  versus: Group | null;
  rows: string | null;
  columns: string | null;
  weighted: boolean;
  /** Texts of this question, containing these words, from this page on. */
  text: string | null;
  search: string;
  page: number;
}

/** So many conditions at most: more leave nobody. */
const MOST_GROUPS = 8;
const LONGEST_SEARCH = 100;

/** The wish that an address makes; what it names and these columns have not is left out. */
export function readAnalysisWish(columns: readonly Column[], query: Record<string, string[]>): AnalysisWish {
  const group = (written: string) => readGroup(columns, written) ?? [];
  const first = (name: string) => query[name]?.[0] ?? '';
  return {
    only: (query.only ?? []).slice(0, MOST_GROUPS).flatMap(group),
    versus: readGroup(columns, first('versus')),
    rows: first('rows') || null,
    columns: first('columns') || null,
    weighted: first('weighted') === '1',
    text: first('text') || null,
    search: first('search').slice(0, LONGEST_SEARCH).trim(),
    page: Math.max(1, Math.min(100_000, Math.floor(Number(first('page')) || 1))),
  };
}

/** The fields of a form, or of an address, that make this wish. */
export const fieldsOf = (wish: AnalysisWish): [name: string, value: string][] =>
  [
    ...wish.only.map((group) => ['only', inAddress(group)]),
    ['versus', wish.versus ? inAddress(wish.versus) : ''],
    ['rows', wish.rows ?? ''],
    ['columns', wish.columns ?? ''],
    ['weighted', wish.weighted ? '1' : ''],
    ['text', wish.text ?? ''],
    ['search', wish.search],
    ['page', wish.page > 1 ? String(wish.page) : ''],
  ].filter((field): field is [string, string] => field[1] !== '');

/** The address's query for a wish that is changed in this way. */
export const queryOf = (wish: AnalysisWish, change: Partial<AnalysisWish> = {}): string =>
  `?${new URLSearchParams(fieldsOf({ ...wish, ...change }))}`;
