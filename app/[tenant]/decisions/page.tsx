import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicLogList } from '@/components/fairness/public-log-list';
import { YearLinks } from '@/components/fairness/year-links';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { publicLog } from '@/lib/moderation/queries/public-log';
import { yearsWithDecisions } from '@/lib/moderation/queries/year';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') };
}

/** What moderators decided, for everybody: without names, and without what was said. */
export default async function DecisionsPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, { before }] = await Promise.all([params, searchParams]);
  const tenant = await currentTenant(slug);
  const [log, years, t] = await Promise.all([
    publicLog(tenant.id, before),
    yearsWithDecisions(tenant.id),
    getTranslations('decisions'),
  ]);
  return (
    <div className="page page-narrow">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: tenant.name },
          { href: `/${slug}/netiquette`, label: t('netiquette') },
        ]}
      />
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <YearLinks tenantSlug={slug} years={years} />
      <PublicLogList tenantSlug={slug} log={log} />
    </div>
  );
}
