import type { AnalysisWish } from '@/lib/surveys/model/analysis-wish';
import type { Question } from '@/lib/surveys/model/questions';
import type { Analysis } from '@/lib/surveys/results/analysis';
import type { NamedColumn } from '../column-choices';

/** What each part of the analysis page draws from. */
export interface PartProps {
  named: readonly NamedColumn[];
  questions: readonly Question[];
  wish: AnalysisWish;
  analysis: Analysis;
}
