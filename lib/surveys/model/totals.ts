import type { ResultsView } from '@/lib/realtime/model';
import type { Answers } from './answers';
import type { Question, QuestionOf } from './questions';

/** The option under which is counted how many answered a question; as a question, how many answered the survey. */
export const ANSWERED = '*';

/** Wide enough to see a shape, few enough that one person's figure stays among others'. */
const BINS = 8;

/** One line of a result: an option, a step of a scale, or a range of numbers. `count` people are behind it. */
export interface ResultLine {
  option: string;
  count: number;
}

/** What one response adds one to: pairs of question and option, sorted, so that all writers lock in one order. */
export function talliesOf(questions: readonly Question[], answers: Answers): { questionId: string; option: string }[] {
  const counted = questions
    .filter((question) => answers[question.id] !== undefined)
    .flatMap((question) =>
      [ANSWERED, ...optionsIn(question, answers[question.id])].map((option) => ({ questionId: question.id, option })),
    );
  return [{ questionId: ANSWERED, option: ANSWERED }, ...counted].sort(byKey);
}

/** All lines of a question's result in the order of the question, also those nobody chose. Text has none. */
export function linesOf(question: Question, results: ResultsView): ResultLine[] {
  const counts = results.counts[question.id] ?? {};
  return optionsOf(question).map((option) => ({ option, count: counts[option] ?? 0 }));
}

/** How many answered this question. */
export const answeredCount = (question: Question, results: ResultsView): number =>
  results.counts[question.id]?.[ANSWERED] ?? 0;

/** The mean of a scale's answers, or null where there are none. */
export function meanOf(question: QuestionOf<'scale'>, results: ResultsView): number | null {
  const lines = linesOf(question, results);
  const people = lines.reduce((sum, line) => sum + line.count, 0);
  if (people === 0) return null;
  return lines.reduce((sum, line) => sum + Number(line.option) * line.count, 0) / people;
}

/** The ranges that a number's answers are counted in: from (included) to (excluded, the last one included). */
export function binsOf({ min, max, whole }: QuestionOf<'number'>): { from: number; to: number }[] {
  if (min === undefined || max === undefined) return [];
  const width = whole ? Math.ceil((max - min + 1) / BINS) : (max - min) / BINS;
  const count = Math.ceil((max - min + (whole ? 1 : 0)) / width);
  return Array.from({ length: count }, (_, index) => ({
    from: min + index * width,
    to: Math.min(max, min + (index + 1) * width - (whole ? 1 : 0)),
  }));
}

function optionsOf(question: Question): string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map((option) => option.id);
    case 'scale':
      return Array.from({ length: question.max - question.min + 1 }, (_, index) => String(question.min + index));
    case 'number':
      return binsOf(question).map((_, index) => String(index));
    case 'text':
      return [];
  }
}

function optionsIn(question: Question, answer: Answers[string] | undefined): string[] {
  if (question.kind === 'text' || answer === undefined) return [];
  if (question.kind === 'number') return binIn(question, Number(answer));
  return Array.isArray(answer) ? answer : [String(answer)];
}

function binIn(question: QuestionOf<'number'>, value: number): string[] {
  const bins = binsOf(question);
  if (bins.length === 0) return [];
  const index = bins.findLastIndex((bin) => bin.from <= value);
  return [String(Math.max(0, index))];
}

const byKey = (a: { questionId: string; option: string }, b: { questionId: string; option: string }) =>
  a.questionId < b.questionId ? -1 : a.questionId > b.questionId ? 1 : a.option < b.option ? -1 : 1;
