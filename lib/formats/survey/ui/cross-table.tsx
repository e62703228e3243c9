import type { PublicCross } from '@/lib/surveys/results/public-views';
import type { NamedColumn } from './column-choices';
import { useFigures } from './use-figures';
import { useOptionLabel } from './use-option-label';

interface Props {
  table: PublicCross;
  rows: NamedColumn;
  columns: NamedColumn;
  threshold: number;
  texts: { caption: string; people: string };
}

/** One question by the options of another: the share of each in its row, with the number of people. */
export function CrossTable({ table, rows, columns, threshold, texts }: Props) {
  const label = useOptionLabel();
  const figures = useFigures(threshold);
  return (
    <>
      <p className="survey-cross__title" aria-hidden="true">
        {texts.caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (axe, scrollable-region-focusable). */}
      <section className="survey-cross" aria-label={texts.caption} tabIndex={0}>
        <table>
          <caption className="kern-sr-only">{texts.caption}</caption>
          <thead>
            <tr>
              <td />
              {table.columns.map((option) => (
                <th key={option} scope="col">
                  {label(columns.column, option)}
                </th>
              ))}
              <th scope="col">{texts.people}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ option, count, cells }) => (
              <tr key={option}>
                <th scope="row">{label(rows.column, option)}</th>
                {cells.map((cell, index) => (
                  <td key={table.columns[index]}>
                    <Shade share={count > 0 ? cell / count : 0} />
                    {figures.share(count > 0 ? cell / count : 0, cell)}
                    <span className="survey-share__range">{figures.count(cell)}</span>
                  </td>
                ))}
                <td>{figures.count(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const Shade = ({ share }: { share: number }) => (
  <svg className="survey-cross__shade" aria-hidden="true" focusable="false">
    <rect width={`${(share * 100).toFixed(2)}%`} height="100%" />
  </svg>
);
