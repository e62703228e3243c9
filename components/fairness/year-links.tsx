import { useTranslations } from 'next-intl';

/** The ways to the report of each year. */
export function YearLinks({ tenantSlug, years }: { tenantSlug: string; years: readonly number[] }) {
  const t = useTranslations('decisions');
  if (years.length === 0) return null;
  return (
    <ul className="buttons">
      {years.map((year) => (
        <li key={year}>
          <a href={`/${tenantSlug}/decisions/years/${year}`}>{t('year.link', { year: String(year) })}</a>
        </li>
      ))}
    </ul>
  );
}
