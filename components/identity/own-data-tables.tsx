import { useTranslations } from 'next-intl';
import type { OwnData, OwnRow } from '@/lib/identity/queries/own-data';

/** Own data as lists of names and values, table by table. */
export function OwnDataTables({ data }: { data: OwnData }) {
  const t = useTranslations('identity.ownData');
  const tables = Object.entries({ members: [data.member], ...data.tables });
  return tables.map(([table, rows]) => (
    <section key={table} aria-labelledby={`own-${table}`}>
      <h2 id={`own-${table}`}>{t(`tables.${table}`)}</h2>
      {rows.length === 0 && <p>{t('none')}</p>}
      <ul className="identity__list">
        {rows.map((row) => (
          <li key={JSON.stringify(row)}>
            <Row row={row} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Row({ row }: { row: OwnRow }) {
  const t = useTranslations('identity.ownData.columns');
  const known = Object.entries(row).filter(([, value]) => value !== null);
  return (
    <dl className="identity__data">
      {known.map(([column, value]) => (
        <div key={column}>
          <dt>{t(column)}</dt>
          <dd>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
