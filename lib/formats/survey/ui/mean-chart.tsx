import { scaleLinear } from 'd3-scale';
import { useFormatter, useTranslations } from 'next-intl';
import { type Mean, meanOfValues } from '@/lib/surveys/model/intervals';
import type { Column } from '@/lib/surveys/model/kind';
import { binsOf, linesOf } from '@/lib/surveys/model/totals';
import type { QuestionProps } from './results-props';

/** Ranks or amounts of several parts: the mean of each as a point on one axis, the best rank or the greatest amount first. */
export function MeanChart({ question, columns, results }: QuestionProps & { columns: Column[] }) {
  const t = useTranslations('formats.survey.results');
  const format = useFormatter();
  const isRank = columns[0]?.holds === 'step';
  const means = columns
    .flatMap((column) => {
      const mean = meanOfValues(linesOf(column, results).map(({ option, count }) => [numberOf(column, option), count]));
      return mean ? [{ column, mean }] : [];
    })
    .sort((one, other) => (one.mean.mean - other.mean.mean) * (isRank ? 1 : -1));
  if (means.length === 0) return null;
  const top = isRank ? Number(columns[0]?.to) : Math.max(...means.map(({ mean }) => mean.mean + (mean.margin ?? 0)));
  const scale = isRank ? scaleLinear([1, top], [0, 1]) : scaleLinear([0, top || 1], [0, 1]).nice(4);
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const { unit = '' } = question as { unit?: string };
  return (
    <figure className="survey-chart">
      <figcaption className="survey-remark">{isRank ? t('meanRank') : t('meanAmount', { unit })}</figcaption>
      {means.map(({ column, mean }) => (
        <div className="survey-chart__row" key={column.key}>
          <p>
            {column.part} <strong>{number(mean.mean)}</strong>
          </p>
          <Point
            mean={mean}
            place={(value) => percent(Math.min(1, Math.max(0, scale(value))))}
            ticks={scale.ticks(5)}
          />
        </div>
      ))}
      <Axis ticks={scale.ticks(5).map((tick) => ({ at: percent(scale(tick)), label: number(tick) }))} />
    </figure>
  );
}

interface PointProps {
  mean: Mean;
  place: (value: number) => string;
  ticks: number[];
}

function Point({ mean: { mean, margin }, place, ticks }: PointProps) {
  const reach = margin ?? 0;
  return (
    <svg className="survey-chart__points" aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <line key={tick} className="survey-chart__tick" x1={place(tick)} x2={place(tick)} y1="0" y2="100%" />
      ))}
      <line className="survey-chart__reach" x1={place(mean - reach)} x2={place(mean + reach)} y1="50%" y2="50%" />
      <circle className="survey-chart__point" cx={place(mean)} cy="50%" r="6" />
    </svg>
  );
}

const Axis = ({ ticks }: { ticks: { at: string; label: string }[] }) => (
  <svg className="survey-chart__axis" aria-hidden="true" focusable="false">
    {ticks.map(({ at, label }) => (
      <text key={at} x={at} y="14" textAnchor={at === '0.00%' ? 'start' : at === '100.00%' ? 'end' : 'middle'}>
        {label}
      </text>
    ))}
  </svg>
);

/** A step is its number; a range of amounts stands for its middle. */
function numberOf(column: Column, option: string): number {
  const bin = column.holds === 'amount' ? binsOf(column)[Number(option)] : undefined;
  return bin ? (bin.from + bin.to) / 2 : Number(option);
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
