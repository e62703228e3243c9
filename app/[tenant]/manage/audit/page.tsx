import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogCheck } from '@/components/manage/log-check';
import { LogFilterForm } from '@/components/manage/log-filter-form';
import { LogPages } from '@/components/manage/log-pages';
import { Log } from '@/components/moderation/log';
import type { Query } from '@/components/ui/refusal-note';
import { LogFilter } from '@/lib/audit/model/log-filter';
import { lastCheck } from '@/lib/audit/queries/last-check';
import { logPage } from '@/lib/audit/queries/log';
import { orNotFound } from '@/lib/errors.next';
import { currentAdmin } from '@/lib/tenants/current-admin.next';
import { ManageFrame } from '../manage-frame';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manage.audit'))('title') };
}

/** The whole log of the town, and whether anybody has touched it. */
export default async function AuditPage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const base = `/${slug}/manage/audit`;
  const admin = await currentAdmin(slug, base);
  const filter = LogFilter.parse(query);
  const [page, check, t] = await Promise.all([
    orNotFound(logPage(admin, filter)),
    orNotFound(lastCheck(admin)),
    getTranslations('audit.log'),
  ]);
  return (
    <ManageFrame tenantSlug={slug} of="audit" query={query}>
      <LogCheck action={`${base}/check`} check={check} isNew={query.checked === 'now'} />
      <section className="manage" aria-labelledby="log">
        <h2 id="log">{t('title')}</h2>
        <LogFilterForm base={base} filter={filter} person={page.person} />
        <Log entries={page.entries} numbered={{ base, filter }} />
        <LogPages base={base} filter={filter} next={page.next} />
      </section>
    </ManageFrame>
  );
}
