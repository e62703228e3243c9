import './bar-chart.css';
import { useFormatter, useTranslations } from 'next-intl';
import { Details } from '../ui/details';

interface Props {
  id: string;
  title: string;
  /** How it was counted. */
  how: string;
  rows: readonly { key: string; label: string; count: number }[];
  /** Upright bars for what follows each other in time; else lying ones, each with its label. */
  upright?: boolean;
}

/** Counts as bars. For ears and for who wants to copy them, the same in a table; nothing where there are none. */
export function BarChart({ id, title, how, rows, upright = false }: Props) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id} className="bar-chart">
      <h3 id={id}>{title}</h3>
      <p className="bar-chart__how">{how}</p>
      {upright ? <Upright title={title} rows={rows} /> : <Lying rows={rows} label={title} />}
    </section>
  );
}

type Rows = Props['rows'];

const mostOf = (rows: Rows): number => Math.max(1, ...rows.map(({ count }) => count));
const HEIGHT = 120;

function Upright({ title, rows }: { title: string; rows: Rows }) {
  const t = useTranslations('offers.result');
  const most = mostOf(rows);
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, Math.round((count / most) * HEIGHT)));
  return (
    <>
      <svg
        className="bar-chart__upright"
        role="img"
        aria-label={t('chart', { title })}
        viewBox={`0 0 ${rows.length * 10} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {rows.map(({ key, count }, index) => (
          <rect key={key} x={index * 10 + 1} y={HEIGHT - height(count)} width="8" height={height(count)} />
        ))}
      </svg>
      <p className="bar-chart__ends">
        <span>{rows[0]?.label}</span>
        {rows.length > 1 && <span>{rows.at(-1)?.label}</span>}
      </p>
      <Details summary={t('asTable')}>
        <Numbers rows={rows} label={title} />
      </Details>
    </>
  );
}

function Numbers({ rows, label }: { rows: Rows; label: string }) {
  const t = useTranslations('offers.result');
  const format = useFormatter();
  return (
    <table className="bar-chart__table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('number')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label: name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{format.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lying({ rows, label }: { rows: Rows; label: string }) {
  const t = useTranslations('offers.result');
  const format = useFormatter();
  const most = mostOf(rows);
  return (
    <table className="bar-chart__table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('number')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label: name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{format.number(count)}</td>
            <td className="bar-chart__bar">
              <svg aria-hidden="true">
                <rect width={`${((count / most) * 100).toFixed(1)}%`} height="100%" rx="3" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
