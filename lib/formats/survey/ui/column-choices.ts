import type { Column } from '@/lib/surveys/model/kind';
import { columnsOf, type Question } from '@/lib/surveys/model/questions';

/** A column with the words that people know it by. */
export interface NamedColumn {
  column: Column;
  /** Null for what no question asks. */
  question: Question | null;
  name: string;
}

/** All columns of a survey by name. */
export const namedColumns = (questions: readonly Question[]): NamedColumn[] =>
  questions.flatMap((question) =>
    columnsOf(question).map((column) => ({
      column,
      question,
      name: column.part ? `${question.label} ${column.part}` : question.label,
    })),
  );
