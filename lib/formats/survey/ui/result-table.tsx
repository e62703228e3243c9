import { useTranslations } from 'next-intl';
import { isHidden } from '@/lib/surveys/model/hiding';
import { shareInterval } from '@/lib/surveys/model/intervals';
import type { Column } from '@/lib/surveys/model/kind';
import { columnsOf } from '@/lib/surveys/model/questions';
import { answeredIn, linesOf } from '@/lib/surveys/model/totals';
import { areAlike, PartsChart } from './parts-chart';
import { ResultBar } from './result-bar';
import { ResultRemark } from './result-remark';
import type { ColumnProps, QuestionProps } from './results-props';
import { type Figures, useFigures } from './use-figures';
import { useOptionLabel } from './use-option-label';

/** The totals of one question; of one that has parts, a picture of all, and a table for each of what it asks. */
export function QuestionResults(props: QuestionProps) {
  const columns = columnsOf(props.question);
  if (columns.length === 1) return columns.map((column) => <ResultTable key={column.key} {...props} column={column} />);
  if (columns.length === 0) return null;
  return (
    <section className="survey-result-parts survey-result">
      <h3>{props.question.label}</h3>
      {areAlike(columns) ? (
        <>
          <PartsChart {...props} columns={columns} />
          <PartTables {...props} columns={columns} />
        </>
      ) : (
        columns.map((column) => <ResultTable key={column.key} {...props} column={column} />)
      )}
    </section>
  );
}

function PartTables({ columns, ...props }: QuestionProps & { columns: Column[] }) {
  const t = useTranslations('formats.survey.results');
  return (
    <details className="survey-result__details">
      <summary>{t('tables')}</summary>
      {columns.map((column) => (
        <ResultTable key={column.key} {...props} column={column} />
      ))}
    </details>
  );
}

/** The totals of one column: a table of figures, with a bar to each for the eye. */
function ResultTable({ question, column, results, threshold, effect = 1 }: ColumnProps) {
  const t = useTranslations('formats.survey.results');
  const lines = linesOf(column, results);
  const answered = answeredIn(column, results);
  const about = useTranslations('formats.survey.about');
  const title = column.part ?? (column.about ? about(column.about) : question.label);
  const [label, figures] = [useOptionLabel(), useFigures(threshold)];
  const isWithheld = results.withheld?.includes(column.key);
  if (lines.length === 0 || isWithheld) return <OnlyCounted {...{ title, column, answered, isWithheld, threshold }} />;
  return (
    <div className={`survey-result${isStepped(column) ? ' survey-result--steps' : ''}`}>
      <table>
        <caption>
          {title} <Answered count={answered} threshold={threshold} />
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
            <Line
              key={option}
              {...{ column, count, threshold, effect, figures }}
              label={label(column, option)}
              of={answered}
            />
          ))}
        </tbody>
      </table>
      <ResultRemark {...{ question, column, results, threshold }} />
    </div>
  );
}

function Answered({ count, threshold }: { count: number; threshold: number }) {
  const t = useTranslations('formats.survey.results');
  const words = isHidden(count, threshold)
    ? t('answeredUnder', { threshold })
    : t('answered', { count: Math.round(count) });
  return <span className="survey-result__count">{words}</span>;
}

/** Options have names of any length, with the bar below; steps, ranges and months have short ones, with the bar beside. */
const isStepped = ({ holds }: Column) => holds === 'step' || holds === 'amount' || holds === 'day';

interface LineProps {
  column: Column;
  label: string;
  figures: Figures;
  count: number;
  of: number;
  threshold: number;
  effect: number;
}

function Line({ column, label, figures, count, of, threshold, effect }: LineProps) {
  const share = of === 0 ? 0 : count / of;
  const range = isHidden(count, threshold) ? null : shareInterval(count / effect, of / effect);
  const figure = (
    <span className="survey-share__figure">
      {figures.share(share, count)}
      {range && <span className="survey-share__range">{figures.range(range)}</span>}
    </span>
  );
  return (
    <tr>
      <th scope="row">
        {label}
        {!isStepped(column) && <ResultBar share={share} range={range} />}
      </th>
      <td>
        {isStepped(column) ? (
          <div className="survey-share">
            <ResultBar share={share} range={range} />
            {figure}
          </div>
        ) : (
          figure
        )}
      </td>
      <td>{figures.count(count)}</td>
    </tr>
  );
}

interface OnlyCountedProps {
  title: string;
  column: Column;
  answered: number;
  isWithheld?: boolean | undefined;
  threshold: number;
}

const COUNTED: Partial<Record<Column['holds'], string>> = { words: 'texts', day: 'days', places: 'places' };

/** What has no lines is only counted: free text, which is never public, and numbers without a range; or what would tell too much. */
function OnlyCounted({ title, column, answered, isWithheld, threshold }: OnlyCountedProps) {
  const t = useTranslations('formats.survey.results');
  const key = isWithheld ? 'withheld' : (COUNTED[column.holds] ?? 'numbers');
  return (
    <div className="survey-result">
      <h3>{title}</h3>
      <p className="survey-remark">
        {isHidden(answered, threshold) ? t('answeredUnder', { threshold }) : t(key, { count: Math.round(answered) })}
      </p>
    </div>
  );
}
