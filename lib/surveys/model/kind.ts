import { z } from 'zod';
import type { Geometry } from '@/lib/annotations/model/place';
import { Condition, type Value } from './condition';
import { Key, LABEL_LIMIT, Label } from './key';

/** What every question has, of whatever kind. */
export const asked = {
  id: Key,
  label: Label,
  hint: z.string().trim().max(LABEL_LIMIT).optional(),
  required: z.boolean(),
  /** Asked only where this is fulfilled. */
  showIf: Condition.optional(),
};

export interface Option {
  id: string;
  label: string;
  /** A picture of it: the hash of its bytes, and what it shows in words; none where the label says all. */
  image?: { id: string; alt: string };
}

/** Words of one's own instead of the options. */
export interface Other {
  other: string;
}

/** A place of an answer: drawn (GeoJSON, EPSG:4326), said in words, or both; with what was asked about it. */
export interface GivenPlace {
  geometry?: Geometry;
  words?: string;
  answers: Readonly<Record<string, Answer>>;
}

/** A file of an answer, which was sent before: its id, which nobody guesses, and its name. */
export interface GivenFile {
  id: string;
  name: string;
}

/** One answer, as it is kept. */
export type Answer =
  | string
  | number
  | true
  | Other
  | readonly (string | Other)[]
  | readonly GivenPlace[]
  | readonly GivenFile[]
  | Readonly<Record<string, string | number>>;

/** What a table of all answers has in one column: a whole question, or a part of it. */
export interface Column {
  /** The question's id, or with a part of it `question:part`. */
  key: string;
  /** What it is about, beside the question's own words; absent where these say all. */
  part?: string;
  /** What it says where the question has no words for that: how many places or files, where they are, what they are called. */
  about?: 'places' | 'where' | 'where-in-words' | 'files' | 'file-names';
  /** One option, any of them, a step, an amount, a day, words, a yes, or places as geometries (EPSG:4326). */
  holds: 'one' | 'several' | 'step' | 'amount' | 'day' | 'words' | 'yes' | 'places';
  /** What may be chosen, in its order. */
  options: readonly Option[];
  /** The least and the greatest amount or day. */
  from?: number | string;
  to?: number | string;
  /** Only whole amounts. */
  whole?: boolean;
  /** Whether an answer may leave it empty, also where the question must be answered. */
  open?: true;
  /** Its value in an answer to the question. */
  valueIn: (answer: Answer) => Value | undefined;
}

/** The fields of a form by name, of the browser's or of a request: text, lists of text, or nothing. */
export type Fields = (name: string) => unknown;

/** How a kind of question declares itself; its part for the page stands with the format's `ui`. */
export interface Kind<S extends z.ZodType> {
  /** The question as an editor makes it. */
  schema: S;
  /** What an answer must be. Problems are codes `answer.…`. */
  answer: (question: z.output<S>) => z.ZodType<Answer>;
  /** What the fields of a form say, unchecked; undefined for nothing. Absent: the field of the question's name. */
  read?: (question: z.output<S>, fields: Fields) => unknown;
  /** None for what asks nothing. */
  columns: (question: z.output<S>) => Column[];
  /** The files that belong to an answer, which is nothing but them. Absent: there are never any. */
  files?: (answer: Answer) => readonly GivenFile[];
}

/** Declares a kind of question. Only keeps its types together. */
export const defineKind = <S extends z.ZodType>(kind: Kind<S>): Kind<S> => kind;

/** The column of a question that has only one. */
export const onlyColumn = (question: { id: string }, column: Pick<Column, 'holds'> & Partial<Column>): Column[] => [
  { key: question.id, options: [], valueIn: (answer) => answer as Value, ...column },
];

/** The column of one part of a question, whose answer is a record by part. */
export const partColumn = (
  question: { id: string },
  part: Option,
  column: Pick<Column, 'holds'> & Partial<Column>,
): Column => ({
  key: `${question.id}:${part.id}`,
  part: part.label,
  options: [],
  valueIn: (answer) => (answer as Readonly<Record<string, Value>>)[part.id],
  ...column,
});

/** The checked answer to a question, or the code of what is wrong with it; neither where it was left out and may be. */
export function answerTo<Q extends { required: boolean; id: string }>(
  { read, answer }: Kind<z.ZodType<Q>>,
  question: Q,
  fields: Fields,
): { answer?: Answer; problem?: string } {
  const given = unlessEmpty(read ? read(question, fields) : fields(question.id));
  const nothing = question.required ? { problem: 'answer.missing' } : {};
  if (given === undefined) return nothing;
  const checked = schemaOf(question, answer).safeParse(given);
  if (!checked.success) return { problem: checked.error.issues[0]?.message ?? 'answer.invalid' };
  return isEmptyRecord(checked.data) ? nothing : { answer: checked.data };
}

/** A question never changes, and schemas are slow to make: two hundred of them for every answer were 60 ms. */
function schemaOf<Q extends object>(question: Q, answer: (question: Q) => z.ZodType<Answer>): z.ZodType<Answer> {
  const known = schemas.get(question);
  if (known) return known;
  const made = answer(question);
  schemas.set(question, made);
  return made;
}

const schemas = new WeakMap<object, z.ZodType<Answer>>();

/** All parts of it were left out. */
const isEmptyRecord = (answer: Answer) => typeof answer === 'object' && Object.keys(answer).length === 0;

/** The name of a part's field in a form. */
export const fieldOf = (question: { id: string }, part: string): string => `${question.id}:${part}`;

/** Browsers and react-hook-form write "nothing" in many ways. Out: undefined, or what was given. */
export function unlessEmpty(given: unknown): unknown {
  if (given === null || given === false) return undefined;
  if (typeof given === 'string' && given.trim() === '') return undefined;
  if (Array.isArray(given)) {
    const chosen = given.filter((entry) => entry !== '' && entry !== false && entry != null);
    return chosen.length > 0 ? chosen : undefined;
  }
  return given;
}
