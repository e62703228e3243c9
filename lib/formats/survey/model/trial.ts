import { type AnswersDraft, fieldsIn, readAnswers } from '@/lib/surveys/model/answers';
import type { Page } from '@/lib/surveys/model/page';
import { wordsOf } from '@/lib/surveys/model/piping';
import { turned } from '@/lib/surveys/model/turn';
import { valuesIn, type Walk, walk } from '@/lib/surveys/model/walk';
import { isAnswer } from './settings';

/** Where an editor is who tries a survey: on one of its pages, with what is wrong there, or at the end. */
export interface TrialStep {
  given: AnswersDraft;
  page: string | undefined;
  refused: [question: string, code: string][];
  /** The way that was gone; null before the end. */
  done: Walk | null;
}

/** The step after what a form sent, as the server would take it; nothing of it is written anywhere. */
export function trialStep(pages: readonly Page[], sent: readonly [name: string, value: string][]): TrialStep {
  const form = new FormData();
  for (const [name, value] of sent) form.append(name, value);
  const given = Object.fromEntries(Object.entries(readAnswers(form)).filter(([name]) => isAnswer(name)));
  const page = form.get('page')?.toString();
  const way = walk(pages, fieldsIn(given));
  if (!form.has('shown')) return { given, page, refused: [], done: null };
  if (!form.has('go')) return { given, page, refused: refusedIn(way), done: way.problems.length > 0 ? null : way };
  const turn = { page: page ?? '', shown: String(form.get('shown')).split(' '), back: form.get('go') === 'back' };
  const next = turned(way, turn);
  return 'page' in next
    ? { given, page: next.page.id, refused: [], done: null }
    : { given, page, refused: refusedIn(next), done: null };
}

/** One answer as it would be kept, and what it says. */
export interface StoredLine {
  id: string;
  question: string;
  words: string;
  stored: string;
}

/** What a response would hold, question by question. */
export const storedLines = ({ pages, answers }: Walk): StoredLine[] =>
  pages
    .flatMap(({ questions }) => questions)
    .flatMap((question) => {
      const answer = answers[question.id];
      if (answer === undefined) return [];
      const parts = valuesIn(question, answer).map(([column, value]) =>
        [column.part, wordsOf(column, value)].filter(Boolean).join(': '),
      );
      return [{ id: question.id, question: question.label, words: parts.join('; '), stored: JSON.stringify(answer) }];
    });

const refusedIn = ({ problems }: Pick<Walk, 'problems'>): TrialStep['refused'] =>
  problems.map(({ question, code }) => [question, code]);
