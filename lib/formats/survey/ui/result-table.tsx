import { useFormatter, useTranslations } from 'next-intl';
import type { ResultsView } from '@/lib/realtime/model';
import type { Question } from '@/lib/surveys/model/questions';
import { answeredCount, linesOf, meanOf } from '@/lib/surveys/model/totals';
import { ResultBar } from './result-bar';
import { useOptionLabel } from './use-option-label';

interface Props {
  question: Question;
  results: ResultsView;
}

/** The totals of one question: a table of figures, with a bar to each for the eye. */
export function ResultTable({ question, results }: Props) {
  const t = useTranslations('formats.survey.results');
  const lines = linesOf(question, results);
  const answered = answeredCount(question, results);
  if (lines.length === 0) return <OnlyCounted question={question} answered={answered} />;
  return (
    <div className="survey-result">
      <table>
        <caption>
          {question.label} <span className="survey-result__count">{t('answered', { count: answered })}</span>
        </caption>
        <thead className="kern-sr-only">
          <tr>
            <th scope="col">{t('option')}</th>
            <th scope="col">{t('share')}</th>
            <th scope="col">{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ option, count }) => (
            <Line key={option} question={question} option={option} count={count} of={answered} />
          ))}
        </tbody>
      </table>
      <Remark question={question} results={results} />
    </div>
  );
}

function Line({ question, option, count, of }: { question: Question; option: string; count: number; of: number }) {
  const format = useFormatter();
  const label = useOptionLabel();
  const share = of === 0 ? 0 : count / of;
  return (
    <tr>
      <th scope="row">
        {label(question, option)}
        <ResultBar share={share} />
      </th>
      <td>{format.number(share, { style: 'percent', maximumFractionDigits: 0 })}</td>
      <td>{format.number(count)}</td>
    </tr>
  );
}

function Remark({ question, results }: Props) {
  const t = useTranslations('formats.survey.results');
  const format = useFormatter();
  if (question.kind === 'multiple') return <p className="survey-remark">{t('several')}</p>;
  if (question.kind !== 'scale') return null;
  const mean = meanOf(question, results);
  if (mean === null) return null;
  return <p className="survey-remark">{t('mean', { mean: format.number(mean, { maximumFractionDigits: 1 }) })}</p>;
}

/** What has no options is only counted: free text, which is never public, and numbers without a range. */
function OnlyCounted({ question, answered }: { question: Question; answered: number }) {
  const t = useTranslations('formats.survey.results');
  return (
    <div className="survey-result">
      <h3>{question.label}</h3>
      <p className="survey-remark">{t(question.kind === 'text' ? 'texts' : 'numbers', { count: answered })}</p>
    </div>
  );
}
