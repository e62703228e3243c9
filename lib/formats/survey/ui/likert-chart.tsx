import { stack } from 'd3-shape';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Column } from '@/lib/surveys/model/kind';
import { answeredIn, linesOf } from '@/lib/surveys/model/totals';
import { Pattern, patternOf } from './patterns';
import type { QuestionProps } from './results-props';
import { useFigures } from './use-figures';

/** The same options for several statements: a bar for each statement, divided among the options. */
export function LikertChart({ columns, results, threshold }: QuestionProps & { columns: Column[] }) {
  const t = useTranslations('formats.survey.results');
  const id = useId();
  const options = columns[0]?.options ?? [];
  const shades = options.map((_, index) => patternOf(index, options.length));
  return (
    <figure className="survey-chart">
      <svg className="survey-chart__defs" aria-hidden="true" focusable="false" width="0" height="0">
        <defs>
          {options.map((option, index) => (
            <Pattern key={option.id} id={`${id}${index}`} shade={shades[index] ?? patternOf(0, 1)} />
          ))}
        </defs>
      </svg>
      <ul className="survey-chart__key" aria-label={t('key')}>
        {options.map((option, index) => (
          <li key={option.id}>
            <svg className="survey-chart__swatch" aria-hidden="true" focusable="false">
              <rect width="100%" height="100%" fill={`url(#${id}${index})`} />
            </svg>
            {option.label}
          </li>
        ))}
      </ul>
      {columns.map((column) => (
        <Statement
          key={column.key}
          {...{ column, results, threshold }}
          fills={options.map((_, index) => `${id}${index}`)}
        />
      ))}
    </figure>
  );
}

function Statement({
  column,
  results,
  threshold,
  fills,
}: Pick<QuestionProps, 'results' | 'threshold'> & StatementProps) {
  const figures = useFigures(threshold);
  const lines = linesOf(column, results);
  const answered = Math.max(1, answeredIn(column, results));
  const keys = lines.map(({ option }) => option);
  const counts = Object.fromEntries(lines.map(({ option, count }) => [option, count / answered]));
  const series = stack().keys(keys)([counts]);
  const words = lines.map(({ option, count }) => {
    const label = column.options.find(({ id }) => id === option)?.label ?? option;
    return `${label} ${figures.share(count / answered, count)}`;
  });
  return (
    <div className="survey-chart__row">
      <p>{column.part}</p>
      <svg className="survey-chart__bar" role="img" aria-label={`${column.part}: ${words.join(', ')}`}>
        <rect className="survey-chart__track" width="100%" height="100%" />
        {series.map((part, index) => {
          const [from = 0, to = 0] = part[0] ?? [];
          return (
            <rect
              key={part.key}
              x={percent(from)}
              width={percent(to - from)}
              height="100%"
              fill={`url(#${fills[index]})`}
            />
          );
        })}
      </svg>
    </div>
  );
}

interface StatementProps {
  column: Column;
  fills: string[];
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
