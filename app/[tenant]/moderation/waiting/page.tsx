import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DeskNav } from '@/components/moderation/desk-nav';
import { LiveQueue } from '@/components/moderation/live-queue';
import { TogetherNote } from '@/components/moderation/together-note';
import { WaitingList } from '@/components/moderation/waiting-list';
import { WaveNotes } from '@/components/moderation/wave-notes';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { rulesToHideUnder } from '@/lib/moderation/queries/rules';
import { togetherIn } from '@/lib/review/model/together';
import { waitingInGroups } from '@/lib/review/queries/groups';
import { wavesGoingOn } from '@/lib/review/queries/waves';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.waiting'))('title') };
}

/** What is reviewed before it is published, grouped by what belongs together: each is published, or not, with the reason. */
export default async function WaitingPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const actor = await currentMember(tenant, `/${tenant}/moderation/waiting`);
  const groups = await orNotFound(waitingInGroups(actor));
  const waves = await wavesGoingOn(actor);
  const rules = await rulesToHideUnder(actor, await getLocale());
  const t = await getTranslations('moderation.waiting');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('title')}</h1>
      <DeskNav tenantSlug={tenant} here="waiting" />
      <p>{t('intro')}</p>
      <RefusalNote query={query} />
      <TogetherNote tenantSlug={tenant} told={togetherIn(query)} />
      <LiveQueue tenantSlug={tenant} />
      <WaveNotes tenantSlug={tenant} waves={waves} />
      <WaitingList tenantSlug={tenant} groups={groups} rules={rules} />
    </div>
  );
}
