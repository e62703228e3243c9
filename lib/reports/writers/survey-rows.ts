import { textsIn } from '@/lib/text';
import type { Outcome } from '../queries/outcome';

/** A line of a survey's result. `count` is null where it is too small to be told. */
export interface SurveyRow {
  survey: string;
  question: string;
  label: string;
  count: number | null;
  note: string;
}

/** The results of the surveys line by line, as far as they are public, rounded and withheld as on their pages. */
export function surveyRows({ surveys }: Pick<Outcome, 'surveys'>, language: string): SurveyRow[] {
  const say = textsIn(language, 'outcome.survey');
  return surveys.flatMap(({ title, results }) => {
    const note = say(results.threshold > 1 ? 'rounded' : 'exact', { threshold: results.threshold });
    const about = (question: string, part: string | null) => [question, part].filter(Boolean).join(', ');
    return results.columns.flatMap(({ question, part, answered, lines, withheld }) => [
      {
        survey: title,
        question: about(question, part),
        label: say('answered'),
        count: answered,
        note: withheld ? say('withheld') : note,
      },
      ...lines.map(({ label, count }) => ({ survey: title, question: about(question, part), label, count, note })),
    ]);
  });
}
