import type { ResultsView } from '@/lib/realtime/model';
import type { Column } from '@/lib/surveys/model/kind';
import type { Question } from '@/lib/surveys/model/questions';

/** Results as they are drawn: of whom, how exact. */
export interface ResultsProps {
  results: ResultsView;
  /** Numbers below it are not told; 1 or less for exact ones. */
  threshold: number;
  /** The design effect of weights, by which intervals become wider; absent where nothing is weighted. */
  effect?: number | undefined;
}

export interface QuestionProps extends ResultsProps {
  question: Question;
}

export interface ColumnProps extends QuestionProps {
  column: Column;
}
