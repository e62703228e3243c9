import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import type { Query } from '@/components/ui/refusal-note';
import { officeOf } from '@/lib/formats/offices';
import { currentActor } from '@/lib/identity/current-actor.next';
import { versionsOf } from '@/lib/offers/queries/versions';
import { managedFormat } from '../../../../managed-format';
import { managedOffer, type Params } from '../../../../managed-offer';
import { OfferFrame } from '../../../../offer-frame';

interface Props {
  params: Promise<Params & { part: string; version: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/formats')).offer.title };
}

/** What the settings of a format were in one version, to be read. */
export default async function VersionPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const { managed, instance, page } = await managedFormat(address, '/versions');
  const versions = await versionsOf(await currentActor(address.tenant), instance.id);
  const version = versions.find((candidate) => String(candidate.version) === address.version);
  if (!version) notFound();
  const [t, format, reading] = await Promise.all([
    getTranslations('manage.format'),
    getFormatter(),
    officeOf(instance.format).reading?.(),
  ]);
  const date = format.dateTime(version.changedAt, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="formats" query={query}>
      <div>
        <a href={`${managed.base}${page}/versions`}>{t('backToVersions')}</a>
        <h2>{t('version', { number: version.version, date })}</h2>
      </div>
      {reading ? (
        <reading.default settings={version.settings} />
      ) : (
        <pre>{JSON.stringify(version.settings, null, 2)}</pre>
      )}
    </OfferFrame>
  );
}
