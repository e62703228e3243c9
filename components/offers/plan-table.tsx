import { useTranslations } from 'next-intl';
import type { FeatureInWords } from '@/lib/layers/model/in-words';

interface Row extends FeatureInWords {
  number: number;
  areaM2: number | null;
}

/** What a plan draws, a row each. */
export function PlanTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('map.planList');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
    <section className="plan-table" tabIndex={0} aria-label={t('columns.what')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('columns.what')}</th>
            <th scope="col">{t('columns.facts')}</th>
            <th scope="col">{t('columns.area')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} id={`feature-${row.number}`}>
              <th scope="row">
                {row.title}
                {row.use !== null && row.use !== row.title && <span className="plan-table__use">{row.use}</span>}
              </th>
              <td>
                <Told row={row} />
              </td>
              <td className="plan-table__area">{row.areaM2 !== null && t('area', { squareMetres: row.areaM2 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Told({ row: { facts, regulations } }: { row: Row }) {
  return (
    <>
      {facts.length > 0 && <p>{facts.map(({ term, value }) => `${term}: ${value}`).join(' · ')}</p>}
      {regulations.map((regulation) => (
        <p key={regulation}>{regulation}</p>
      ))}
    </>
  );
}
