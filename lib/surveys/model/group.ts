import type { Column } from './kind';
import { optionsOf } from './totals';

/** Some of who answered: those who gave this answer in this column. */
export interface Group {
  column: string;
  option: string;
}

/** Between a column and an option in an address; in no key. */
const BETWEEN = '~';

/** A group as an address names it. */
export const inAddress = ({ column, option }: Group): string => `${column}${BETWEEN}${option}`;

/** The group that an address names; null where these columns have none of that name. */
export function readGroup(columns: readonly Column[], written: string): Group | null {
  const [key, option = ''] = written.split(BETWEEN);
  const column = columns.find((candidate) => candidate.key === key);
  return column && optionsOf(column).includes(option) ? { column: column.key, option } : null;
}

/** Whether people can be told apart by a column: it has lines, and not so many that each is a person's own. */
export const hasGroups = (column: Column): boolean => optionsOf(column).length > 0;
