import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseList } from '@/components/moderation/case-list';
import { DecisionList } from '@/components/moderation/decision-list';
import { LatestContributions } from '@/components/moderation/latest-contributions';
import { Log } from '@/components/moderation/log';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { moderationDesk } from '@/lib/moderation/queries/desk';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.page'))('title') };
}

/** What moderators work at: what came in, what was decided, and who did what. */
export default async function ModerationPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const actor = await currentMember(tenant, `/${tenant}/moderation`);
  const desk = await orNotFound(moderationDesk(actor));
  const t = await getTranslations('moderation.page');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <RefusalNote query={query} />
      <ul className="buttons">
        {['waiting', 'stop'].map((page) => (
          <li key={page}>
            <a href={`/${tenant}/moderation/${page}`}>{t(`to.${page}`)}</a>
          </li>
        ))}
      </ul>
      <section aria-labelledby="cases">
        <h2 id="cases">{t('cases')}</h2>
        <CaseList tenantSlug={tenant} cases={desk.cases} />
      </section>
      <section aria-labelledby="latest">
        <h2 id="latest">{t('latest')}</h2>
        <LatestContributions contributions={desk.contributions} />
      </section>
      <section aria-labelledby="decisions">
        <h2 id="decisions">{t('decisions')}</h2>
        <DecisionList decisions={desk.decisions} />
      </section>
      <section aria-labelledby="log">
        <h2 id="log">{t('log')}</h2>
        <Log entries={desk.log} />
      </section>
    </div>
  );
}
