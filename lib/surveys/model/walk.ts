import { meets, type Value } from './condition';
import { type Answer, answerTo, type Column, type Fields } from './kind';
import { END, type Page } from './page';
import { withAnswers } from './piping';
import { columnsOf, kindOf, type Question } from './questions';

/** One person's answers by question. A question that was skipped or not asked is absent. */
export type Answers = Record<string, Answer>;

/** The way of one person through a survey. */
export interface Walk {
  /** The pages that this person sees, and what is asked on each, with the words of earlier answers in place. */
  pages: { page: Page; questions: Question[] }[];
  /** What was answered of it. Nothing else is kept. */
  answers: Answers;
  /** What is missing or wrong, by question, in their order; codes `answer.…`. */
  problems: { question: string; code: string }[];
}

/**
 * Goes through a survey as its conditions and jumps lead, and checks every answer on the way. The one place where this
 * is decided: the browser's form, the pages without scripts and the command all ask here. It always ends, since jumps
 * only lead forward. In: what the fields hold, unchecked.
 */
export function walk(pages: readonly Page[], fields: Fields): Walk {
  const way: Walk = { pages: [], answers: {}, problems: [] };
  const said: Said = new Map();
  const valueAt = (column: string) => said.get(column)?.value;
  for (let index = 0; index < pages.length; ) {
    const page = pages[index] as Page;
    const isShown = !page.showIf || meets(page.showIf, valueAt);
    if (isShown) visit(page, { way, said, fields });
    index = isShown ? nextAfter(pages, index, valueAt) : index + 1;
  }
  return way;
}

/** The number of the page after this one; behind the last one it ends. */
export function nextAfter(
  pages: readonly Page[],
  index: number,
  valueAt: (column: string) => Value | undefined,
): number {
  const jump = pages[index]?.jumps?.find(({ when }) => !when || meets(when, valueAt));
  if (!jump) return index + 1;
  const target = jump.to === END ? pages.length : pages.findIndex(({ id }) => id === jump.to);
  return Math.max(index + 1, target);
}

/** The values of an answer by column; of no answer, none. */
export const valuesIn = (question: Question, answer: Answer): [column: Column, value: Value][] =>
  columnsOf(question).flatMap((column) => {
    const value = column.valueIn(answer);
    return value === undefined ? [] : [[column, value] as [Column, Value]];
  });

/** What was answered so far, by column. */
type Said = Map<string, { column: Column; value: Value }>;

interface Visit {
  way: Walk;
  said: Said;
  fields: Fields;
}

function visit(page: Page, { way, said, fields }: Visit): void {
  const valueAt = (column: string) => said.get(column)?.value;
  // What stands at the head of a page is said before anything on it is answered.
  const head = withWords(page, ['title', 'text'], said);
  const questions: Question[] = [];
  for (const question of page.questions) {
    if (question.showIf && !meets(question.showIf, valueAt)) continue;
    questions.push(withWords(question, ['label', 'hint'], said));
    if (columnsOf(question).length === 0) continue;
    const { answer, problem } = answerTo(kindOf(question), question, fields);
    if (problem) way.problems.push({ question: question.id, code: problem });
    if (answer === undefined) continue;
    way.answers[question.id] = answer;
    for (const [column, value] of valuesIn(question, answer)) said.set(column.key, { column, value });
  }
  if (questions.length > 0 || page.text) way.pages.push({ page: head, questions });
}

/** The same with earlier answers in these of its texts; itself where none has a place for any, which is nearly always. */
function withWords<T extends object, K extends keyof T>(one: T, texts: readonly K[], said: Said): T {
  let other = one;
  for (const name of texts) {
    const text = one[name];
    if (typeof text !== 'string' || !text.includes('{{')) continue;
    other = { ...other, [name]: withAnswers(text, (key) => said.get(key)) };
  }
  return other;
}
