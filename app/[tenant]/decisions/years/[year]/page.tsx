import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { YearTables } from '@/components/fairness/year-tables';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { orNotFound } from '@/lib/errors.next';
import { yearReport } from './year-report';

interface Props {
  params: Promise<{ tenant: string; year: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('year.title', { year: (await params).year }) };
}

/** A year of moderation in figures, as the law wants it told. */
export default async function YearPage({ params }: Props) {
  const { tenant, year } = await params;
  const { report } = await orNotFound(yearReport(tenant, year));
  const t = await getTranslations('decisions');
  const base = `/${tenant}/decisions`;
  return (
    <div className="page page-narrow">
      <Breadcrumb
        steps={[
          { href: `/${tenant}`, label: report.facts[0] ?? '' },
          { href: base, label: t('title') },
        ]}
      />
      <h1>{report.title}</h1>
      <p>{t('law')}</p>
      <p>{report.note}</p>
      <YearTables report={report} />
      <ul className="buttons no-print">
        {(['pdf', 'csv'] as const).map((kind) => (
          <li key={kind}>
            <a href={`${base}/years/${year}/${kind}`}>{t(`year.${kind}`)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
