import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DeskNav } from '@/components/moderation/desk-nav';
import { WaitingList } from '@/components/moderation/waiting-list';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { rulesToHideUnder } from '@/lib/moderation/queries/rules';
import { waitingForReview } from '@/lib/review/queries/waiting';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.waiting'))('title') };
}

/** What was sent to formats that publish only after review: each is published, or not, with the reason. */
export default async function WaitingPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const actor = await currentMember(tenant, `/${tenant}/moderation/waiting`);
  const waiting = await orNotFound(waitingForReview(actor));
  const rules = await rulesToHideUnder(actor, await getLocale());
  const t = await getTranslations('moderation.waiting');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('title')}</h1>
      <DeskNav tenantSlug={tenant} here="waiting" />
      <p>{t('intro')}</p>
      <RefusalNote query={query} />
      <WaitingList tenantSlug={tenant} waiting={waiting} rules={rules} />
    </div>
  );
}
