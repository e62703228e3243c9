import { useFormatter, useTranslations } from 'next-intl';
import type { PartProps } from './analysis-props';

const FIGURES = ['mean', 'margin', 'least', 'lower', 'median', 'upper', 'greatest'] as const;

/** Mean and quantiles of what people gave as numbers. */
export function Amounts({ named, analysis: { amounts } }: PartProps) {
  const t = useTranslations('formats.survey.analysis');
  const format = useFormatter();
  const rows = named.flatMap(({ column, name }) => {
    const found = amounts[column.key];
    return found ? [{ key: column.key, name, found }] : [];
  });
  if (rows.length === 0) return null;
  const number = (value: number | null) => (value === null ? '–' : format.number(value, { maximumFractionDigits: 1 }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (axe, scrollable-region-focusable).
    <section className="survey-cross" aria-label={t('amounts')} tabIndex={0}>
      <table>
        <caption>{t('amounts')}</caption>
        <thead>
          <tr>
            <td />
            {FIGURES.map((figure) => (
              <th key={figure} scope="col">
                {t(figure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, found }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {FIGURES.map((figure) => (
                <td key={figure}>{number(found[figure])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
