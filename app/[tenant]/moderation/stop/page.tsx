import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskNav } from '@/components/moderation/desk-nav';
import { TalkList } from '@/components/moderation/talk-list';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { openTalks } from '@/lib/moderation/queries/talks';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.stop'))('title') };
}

/** The emergency stop: for one discussion, or for all of the town. */
export default async function StopPage({ params, searchParams }: Props) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  const actor = await currentMember(tenant, `/${tenant}/moderation/stop`);
  const talks = await orNotFound(openTalks(actor));
  const t = await getTranslations('moderation.stop');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('title')}</h1>
      <DeskNav tenantSlug={tenant} here="stop" />
      <p>{t('intro')}</p>
      <RefusalNote query={query} />
      <TalkList tenantSlug={tenant} talks={talks} />
    </div>
  );
}
