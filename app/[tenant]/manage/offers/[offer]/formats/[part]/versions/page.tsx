import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { VersionList } from '@/components/manage/version-list';
import type { Query } from '@/components/ui/refusal-note';
import { formatOf } from '@/lib/formats/registry';
import { currentActor } from '@/lib/identity/current-actor.next';
import { versionsOf } from '@/lib/offers/queries/versions';
import { managedFormat } from '../../../managed-format';
import { managedOffer, type Params } from '../../../managed-offer';
import { OfferFrame } from '../../../offer-frame';

interface Props {
  params: Promise<Params & { part: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/formats')).offer.title };
}

/** How the settings of a format came to be what they are since it was published. */
export default async function VersionsPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const { managed, instance, page } = await managedFormat(address, '/versions');
  const [t, versions] = await Promise.all([
    getTranslations('manage.format'),
    currentActor(address.tenant).then((actor) => versionsOf(actor, instance.id)),
  ]);
  const manifest = formatOf(instance.format);
  const told = versions.map(({ settings, ...version }, index) => {
    const before = versions[index + 1];
    return { ...version, changes: before ? (manifest.changesIn?.(before.settings, settings) ?? null) : [] };
  });
  const base = `${managed.base}${page}`;
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="formats" query={query}>
      <div>
        <a href={base}>{t('backTo', { title: instance.title })}</a>
        <h2>{t('versionsTitle')}</h2>
        <p className="manage__intro">{t('versionsHelp')}</p>
      </div>
      <VersionList format={instance.format} versions={told} base={`${base}/versions`} />
    </OfferFrame>
  );
}
