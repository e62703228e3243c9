import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormatLinks } from '@/components/manage/format-links';
import { RemoveFormat } from '@/components/manage/remove-format';
import { ButtonLink } from '@/components/ui/button';
import type { Query } from '@/components/ui/refusal-note';
import { officeOf } from '@/lib/formats/offices';
import { formatOf } from '@/lib/formats/registry';
import { currentActor } from '@/lib/identity/current-actor.next';
import { invitedTo } from '@/lib/offers/queries/writing';
import { FormatEditor } from '../../format-editor';
import { FormatFiles } from '../../format-files';
import { instanceValues } from '../../instance-values';
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
  const invited = await invitedTo(await currentActor(address.tenant), instance.id);
  const [t, analysis] = await Promise.all([getTranslations('manage.format'), getTranslations('manage.analysis')]);
  const [manifest, office] = [formatOf(instance.format), officeOf(instance.format)];
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="formats" query={query}>
      <h2>{t('changing', { title: instance.title })}</h2>
      {office.analysis && instance.state !== 'draft' && (
        <p>
          <ButtonLink kind="secondary" href={`${managed.base}${page}/results`}>
            {analysis('link')}
          </ButtonLink>
        </p>
      )}
      <FormatLinks
        format={instance.format}
        base={`${managed.base}${page}`}
        pages={office.editorPages?.map(({ code }) => code) ?? []}
        versions={instance.version}
        hasDesk={office.desk !== undefined}
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
        values={instanceValues(instance, managed.offer, invited)}
        settings={instance.settings}
        id={instance.id}
      />
      <FormatFiles code={instance.format} page={`${managed.base}${page}`} settings={instance.settings} />
      <RemoveFormat action={`${managed.base}${page}/remove`} offerId={managed.offer.id} instance={instance} />
    </OfferFrame>
  );
}
