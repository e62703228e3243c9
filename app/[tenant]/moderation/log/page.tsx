import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DecisionList } from '@/components/moderation/decision-list';
import { DeskNav } from '@/components/moderation/desk-nav';
import { Log } from '@/components/moderation/log';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { moderationLog } from '@/lib/moderation/queries/desk';

interface Props {
  params: Promise<{ tenant: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.log'))('title') };
}

/** What was decided, and who did what. */
export default async function LogPage({ params }: Props) {
  const { tenant } = await params;
  const actor = await currentMember(tenant, `/${tenant}/moderation/log`);
  const { decisions, log } = await orNotFound(moderationLog(actor));
  const t = await getTranslations('moderation');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('log.title')}</h1>
      <DeskNav tenantSlug={tenant} here="log" />
      <section aria-labelledby="decisions">
        <h2 id="decisions">{t('page.decisions')}</h2>
        <DecisionList decisions={decisions} />
      </section>
      <section aria-labelledby="log">
        <h2 id="log">{t('page.log')}</h2>
        <Log entries={log} />
      </section>
    </div>
  );
}
