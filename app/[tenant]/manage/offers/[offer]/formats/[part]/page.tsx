import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormatLinks } from '@/components/manage/format-links';
import { RemoveFormat } from '@/components/manage/remove-format';
import { ButtonLink } from '@/components/ui/button';
import type { Query } from '@/components/ui/refusal-note';
import { formatOf } from '@/lib/formats/registry';
import { localInput } from '@/lib/offers/model/dates';
import type { OfferPage } from '@/lib/offers/queries';
import { FormatEditor } from '../../format-editor';
import { managedFormat } from '../../managed-format';
import { managedOffer, type Params } from '../../managed-offer';
import { OfferFrame } from '../../offer-frame';

interface Props {
  params: Promise<Params & { part: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/formats')).offer.title };
}

/** One way to take part in an offer, to be changed or removed. */
export default async function FormatPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const { managed, instance, page } = await managedFormat(address);
  const [t, analysis] = await Promise.all([getTranslations('manage.format'), getTranslations('manage.analysis')]);
  const manifest = formatOf(instance.format);
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="formats" query={query}>
      <h2>{t('changing', { title: instance.title })}</h2>
      {manifest.analysis && instance.state !== 'draft' && (
        <p>
          <ButtonLink kind="secondary" href={`${managed.base}${page}/results`}>
            {analysis('link')}
          </ButtonLink>
        </p>
      )}
      <FormatLinks
        format={instance.format}
        base={`${managed.base}${page}`}
        pages={manifest.editorPages?.map(({ code }) => code) ?? []}
        versions={instance.version}
        hasDesk={manifest.desk !== undefined}
        {...(manifest.hasTrial && {
          trial: `/${address.tenant}/offers/${managed.offer.slug}/${instance.slug}?trial=1`,
        })}
      />
      <FormatEditor
        tenantSlug={address.tenant}
        managed={managed}
        action={`${managed.base}${page}/change`}
        page={`${managed.base}${page}`}
        code={instance.format}
        query={query}
        values={valuesOf(instance, managed.offer)}
        settings={instance.settings}
        id={instance.id}
      />
      <RemoveFormat action={`${managed.base}${page}/remove`} offerId={managed.offer.id} instance={instance} />
    </OfferFrame>
  );
}

/** Dates that are the offer's own are left empty, so that they go on following it. */
const valuesOf = (instance: OfferPage['formats'][number], offer: OfferPage) => ({
  title: instance.title,
  requiredTrust: instance.requiredTrust,
  opensAt: instance.opensAt.getTime() === offer.opensAt.getTime() ? '' : localInput(instance.opensAt),
  closesAt: instance.closesAt.getTime() === offer.closesAt.getTime() ? '' : localInput(instance.closesAt),
});
