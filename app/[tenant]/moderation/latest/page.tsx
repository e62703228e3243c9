import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskNav } from '@/components/moderation/desk-nav';
import { LatestContributions } from '@/components/moderation/latest-contributions';
import { orNotFound } from '@/lib/errors.next';
import { currentMember } from '@/lib/identity/current-member.next';
import { latestInTown } from '@/lib/moderation/queries/desk';

interface Props {
  params: Promise<{ tenant: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('moderation.latest'))('title') };
}

/** What people wrote last, whether or not anybody reported it. */
export default async function LatestPage({ params }: Props) {
  const { tenant } = await params;
  const actor = await currentMember(tenant, `/${tenant}/moderation/latest`);
  const contributions = await orNotFound(latestInTown(actor));
  const t = await getTranslations('moderation.latest');
  return (
    <div className="page page-narrow moderation">
      <h1>{t('title')}</h1>
      <DeskNav tenantSlug={tenant} here="latest" />
      <LatestContributions tenantSlug={tenant} contributions={contributions} />
    </div>
  );
}
