import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FormatChoices } from '@/components/manage/format-choices';
import { OfferFormats } from '@/components/manage/offer-formats';
import { ButtonLink } from '@/components/ui/button';
import type { Query } from '@/components/ui/refusal-note';
import { formatOf, formats } from '@/lib/formats/registry';
import { currentTenant } from '@/lib/identity/current-actor.next';
import { offeredIn } from '@/lib/tenants/model/format-choice';
import { managedOffer, type Params } from '../managed-offer';
import { OfferFrame } from '../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/formats')).offer.title };
}

/** The ways to take part in an offer, and which others there are. */
export default async function FormatsPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, '/formats');
  const [t, { formatChoice }] = await Promise.all([getTranslations('manage.formats'), currentTenant(address.tenant)]);
  const known = offeredIn(formats, formatChoice).map(({ code, opens }) => ({
    code,
    opens,
    href: `${managed.base}/add-format/${code}`,
  }));
  const instances = managed.offer.formats.map(({ settings: _, ...format }) => ({
    ...format,
    opens: formatOf(format.format).opens,
    href: `${managed.base}/formats/${format.slug}`,
  }));
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="formats" query={query}>
      <OfferFormats instances={instances} />
      <FormatChoices choices={known} first={instances.length === 0} />
      {instances.length > 0 && (
        <div className="buttons">
          <ButtonLink href={`${managed.base}/publish`} icon="arrow-right">
            {t('next')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={`/${address.tenant}/offers/${managed.offer.slug}`}>
            {t('preview')}
          </ButtonLink>
        </div>
      )}
    </OfferFrame>
  );
}
