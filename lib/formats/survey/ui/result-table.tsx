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
    <div className={`survey-result${isStepped(question) ? ' survey-result--steps' : ''}`}>
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

/** Options have names of any length, with the bar below; steps and ranges have short ones, with the bar beside. */
const isStepped = (question: Question) => question.kind === 'scale' || question.kind === 'number';

function Line({ question, option, count, of }: { question: Question; option: string; count: number; of: number }) {
  const format = useFormatter();
  const label = useOptionLabel();
  const share = of === 0 ? 0 : count / of;
  const percent = format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <tr>
      <th scope="row">
        {label(question, option)}
        {!isStepped(question) && <ResultBar share={share} />}
      </th>
      <td>{isStepped(question) ? <BarWith share={share}>{percent}</BarWith> : percent}</td>
      <td>{format.number(count)}</td>
    </tr>
  );
}

const BarWith = ({ share, children }: { share: number; children: string }) => (
  <div className="survey-share">
    <ResultBar share={share} />
    <span>{children}</span>
  </div>
);

/** What the figures alone do not say: the mean, the words at the ends, the unit, why shares add up to more. */
function Remark({ question, results }: Props) {
  const t = useTranslations('formats.survey.results');
  const format = useFormatter();
  if (question.kind === 'multiple') return <p className="survey-remark">{t('several')}</p>;
  if (question.kind === 'number' && question.unit)
    return <p className="survey-remark">{t('unit', { unit: question.unit })}</p>;
  if (question.kind !== 'scale') return null;
  const { min, max, minLabel: from, maxLabel: to } = question;
  const mean = meanOf(question, results);
  const sentences = [
    mean !== null && t('mean', { mean: format.number(mean, { maximumFractionDigits: 1 }) }),
    from && to && t('ends', { min, max, from, to }),
  ];
  return <p className="survey-remark">{sentences.filter(Boolean).join(' ')}</p>;
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
