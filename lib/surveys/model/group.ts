import type { Column } from './kind';
import type { Question } from './questions';
import { optionsIn, optionsOf } from './totals';
import { type Answers, valuesIn } from './walk';

/** Some of who answered: those who gave this answer in this column. */
export interface Group {
  column: string;
  option: string;
}

/** The column of the way by which a response came. No question can have such a key. */
export const ORIGIN = '*origin';

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

/** Whether somebody who answered like this is in all of these groups. In: by which way the response came, too. */
export const isInGroups = (
  { answers, origin }: { answers: Answers; origin: string },
  groups: readonly Group[],
  questions: readonly Question[],
): boolean =>
  groups.every((group) => {
    if (group.column === ORIGIN) return origin === group.option;
    return questions.some((question) => {
      const answer = answers[question.id];
      const values = answer === undefined ? [] : valuesIn(question, answer);
      return values.some(
        ([column, value]) => column.key === group.column && optionsIn(column, value).includes(group.option),
      );
    });
  });
