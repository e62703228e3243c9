import './results.css';
import './charts.css';
import { useTranslations } from 'next-intl';
import { isHidden } from '@/lib/surveys/model/hiding';
import type { Question } from '@/lib/surveys/model/questions';
import { QuestionResults } from './result-table';
import type { ResultsProps } from './results-props';

interface Props extends ResultsProps {
  questions: readonly Question[];
}

/** How many answered, and the totals of all questions. */
export function ResultsBody({ questions, results, threshold, effect }: Props) {
  const t = useTranslations('formats.survey.results');
  const { responses } = results;
  const isRounded = threshold > 1;
  return (
    <>
      <p>
        {!isRounded
          ? t('responses', { count: responses })
          : isHidden(responses, threshold)
            ? t('responsesUnder', { threshold })
            : t('responsesAtLeast', { count: responses })}
      </p>
      {responses > 0 && (
        <>
          <div className="survey-results__tables">
            {questions.map((question) => (
              <QuestionResults key={question.id} {...{ question, results, threshold, effect }} />
            ))}
          </div>
          <p className="survey-remark">
            {t('sample')} {isRounded && t('rounded', { threshold })}
          </p>
        </>
      )}
    </>
  );
}
