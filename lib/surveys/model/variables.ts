import { OTHER } from './choosing';
import type { Value } from './condition';
import { ORIGIN } from './group';
import type { Column, Option } from './kind';
import { columnsOf, type Question } from './questions';
import { origins } from './survey';
import type { Answers } from './walk';

/** What stands in one cell of a file. */
export type Cell = string | number | null;

/** One column of a file: a variable as statistics programs know it. */
export interface Variable {
  /** Of letters, digits, `-`, `:`, `.` and `*`; never twice. */
  name: string;
  /** In people's words. */
  label: string;
  /** An option's key, yes (1) or no (0), a number, a day, words. */
  holds: 'option' | 'flag' | 'number' | 'day' | 'words';
  options: readonly Option[];
  read: (response: { answers: Answers; origin: string }) => Cell;
}

/** The columns of a file of all answers, in the order of the questions. `originLabel`: what the way is called by which one came. */
export const variablesOf = (questions: readonly Question[], originLabel: string): Variable[] => [
  ...questions.flatMap(ofQuestion),
  {
    name: ORIGIN.slice(1),
    label: originLabel,
    holds: 'option',
    options: origins.map((id) => ({ id, label: id })),
    read: ({ origin }) => origin,
  },
];

const ofQuestion = (question: Question): Variable[] => [
  ...columnsOf(question).flatMap((column) => ofColumn(question, column)),
  ...ownWords(question),
];

function ofColumn(question: Question, column: Column): Variable[] {
  const label = column.part ? `${question.label} ${column.part}` : question.label;
  const valueIn = (answers: Answers): Value | undefined => {
    const answer = answers[question.id];
    return answer === undefined ? undefined : column.valueIn(answer);
  };
  if (column.holds === 'several') return column.options.map((option) => flagOf({ column, option, label, valueIn }));
  const read: Variable['read'] = ({ answers }) => {
    const value = valueIn(answers);
    if (column.holds === 'places' && value !== undefined) return JSON.stringify(value);
    return value === undefined || typeof value === 'object' ? null : column.holds === 'yes' ? 1 : value;
  };
  return [{ name: column.key, label, holds: HOLDS[column.holds] ?? 'words', options: optionsIn(column), read }];
}

/** A step's number says all that its label says. */
const optionsIn = ({ holds, options }: Column): readonly Option[] => (holds === 'one' ? options : []);

const HOLDS: Record<string, Variable['holds']> = {
  one: 'option',
  yes: 'flag',
  step: 'number',
  amount: 'number',
  day: 'day',
};

interface Flag {
  column: Column;
  option: Option;
  label: string;
  valueIn: (answers: Answers) => Value | undefined;
}

/** One option of several: 1 who chose it, 0 who chose others, nothing who chose nothing. */
const flagOf = ({ column, option, label, valueIn }: Flag): Variable => ({
  name: `${column.key}.${option.id}`,
  label: `${label} ${option.label}`,
  holds: 'flag',
  options: [],
  read: ({ answers }) => {
    const value = valueIn(answers);
    return Array.isArray(value) ? Number(value.includes(option.id)) : null;
  },
});

/** What people wrote instead of an option. */
function ownWords(question: Question): Variable[] {
  if (!('other' in question) || !question.other) return [];
  const wordsIn = (answer: unknown): Cell =>
    [answer]
      .flat()
      .flatMap((one) => (typeof one === 'object' && one !== null && 'other' in one ? String(one.other) : []))[0] ??
    null;
  return [
    {
      name: `${question.id}.${OTHER}`,
      label: `${question.label} ${question.other}`,
      holds: 'words',
      options: [],
      read: ({ answers }) => wordsIn(answers[question.id]),
    },
  ];
}
