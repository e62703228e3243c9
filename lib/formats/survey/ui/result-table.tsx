import { useFormatter, useTranslations } from 'next-intl';
import type { ResultsView } from '@/lib/realtime/model';
import type { Column } from '@/lib/surveys/model/kind';
import { columnsOf, type Question } from '@/lib/surveys/model/questions';
import { answeredIn, linesOf, meanOf } from '@/lib/surveys/model/totals';
import { ResultBar } from './result-bar';
import { useOptionLabel } from './use-option-label';

interface Props {
  question: Question;
  results: ResultsView;
}

/** The totals of one question; of one that has parts, of each part. */
export function QuestionResults({ question, results }: Props) {
  const columns = columnsOf(question);
  if (columns.length === 1)
    return columns.map((column) => <ResultTable key={column.key} {...{ question, column, results }} />);
  return (
    <section className="survey-result-parts">
      <h3>{question.label}</h3>
      {columns.map((column) => (
        <ResultTable key={column.key} {...{ question, column, results }} />
      ))}
    </section>
  );
}

/** The totals of one column: a table of figures, with a bar to each for the eye. */
function ResultTable({ question, column, results }: Props & { column: Column }) {
  const t = useTranslations('formats.survey.results');
  const lines = linesOf(column, results);
  const answered = answeredIn(column, results);
  const about = useTranslations('formats.survey.about');
  const title = column.part ?? (column.about ? about(column.about) : question.label);
  if (lines.length === 0) return <OnlyCounted {...{ title, column, answered }} />;
  return (
    <div className={`survey-result${isStepped(column) ? ' survey-result--steps' : ''}`}>
      <table>
        <caption>
          {title} <span className="survey-result__count">{t('answered', { count: answered })}</span>
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
            <Line key={option} {...{ column, option, count }} of={answered} />
          ))}
        </tbody>
      </table>
      <Remark {...{ question, column, results }} />
    </div>
  );
}

/** Options have names of any length, with the bar below; steps and ranges have short ones, with the bar beside. */
const isStepped = ({ holds }: Column) => holds === 'step' || holds === 'amount';

function Line({ column, option, count, of }: { column: Column; option: string; count: number; of: number }) {
  const format = useFormatter();
  const label = useOptionLabel();
  const share = of === 0 ? 0 : count / of;
  const percent = format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <tr>
      <th scope="row">
        {label(column, option)}
        {!isStepped(column) && <ResultBar share={share} />}
      </th>
      <td>{isStepped(column) ? <BarWith share={share}>{percent}</BarWith> : percent}</td>
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
function Remark({ question, column, results }: Props & { column: Column }) {
  const t = useTranslations('formats.survey.results');
  const format = useFormatter();
  if (column.holds === 'several') return <p className="survey-remark">{t('several')}</p>;
  const { unit } = question as { unit?: string };
  if (column.holds === 'amount' && unit) return <p className="survey-remark">{t('unit', { unit })}</p>;
  if (column.holds !== 'step') return null;
  const {
    min,
    max,
    minLabel: from,
    maxLabel: to,
  } = question as Partial<Record<'minLabel' | 'maxLabel', string>> & Partial<Record<'min' | 'max', number>>;
  const mean = meanOf(column, results);
  const sentences = [
    mean !== null && t('mean', { mean: format.number(mean, { maximumFractionDigits: 1 }) }),
    from && to && t('ends', { min: min ?? 0, max: max ?? 0, from, to }),
  ];
  return <p className="survey-remark">{sentences.filter(Boolean).join(' ')}</p>;
}

const COUNTED: Partial<Record<Column['holds'], string>> = { words: 'texts', day: 'days', places: 'places' };

/** What has no options is only counted: free text, which is never public, days, and numbers without a range. */
function OnlyCounted({ title, column, answered }: { title: string; column: Column; answered: number }) {
  const t = useTranslations('formats.survey.results');
  return (
    <div className="survey-result">
      <h3>{title}</h3>
      <p className="survey-remark">{t(COUNTED[column.holds] ?? 'numbers', { count: answered })}</p>
    </div>
  );
}
