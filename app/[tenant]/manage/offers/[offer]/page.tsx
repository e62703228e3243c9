import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DetailsForm } from '@/components/manage/details-form';
import { OfferEditors } from '@/components/manage/offer-editors';
import { TypedNote } from '@/components/manage/typed-note';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { canManageMembers } from '@/lib/identity/policy';
import { valuesOf } from '@/lib/offers/model/form';
import { editorsFor } from '@/lib/offers/queries/editors';
import { townOf } from '../../town';
import { managedOffer, type Params } from './managed-offer';
import { OfferFrame } from './offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params)).offer.title };
}

/** What an offer says about itself, to be changed. */
export default async function OfferDetailsPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const [managed, tenant] = await Promise.all([managedOffer(address), currentTenant(address.tenant)]);
  const [actor, t] = await Promise.all([currentActor(address.tenant), getTranslations('manage.compare')]);
  const typed = await typedBefore(address.tenant, managed.base);
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="details" query={query}>
      {typed && !query.refused && <TypedNote tenantSlug={address.tenant} page={managed.base} />}
      {managed.offer.state !== 'draft' && (
        <p>
          <a href={`${managed.base}/versions`}>{t('link')}</a>
        </p>
      )}
      <DetailsForm
        action={`${managed.base}/details`}
        offerId={managed.offer.id}
        isPublished={managed.offer.state !== 'draft'}
        values={typed ?? valuesOf(managed.offer)}
        refused={Object.fromEntries(refusedFields(query))}
        town={townOf(tenant)}
        pictures={managed.offer.pictures}
      />
      {canManageMembers(actor).ok && (
        <OfferEditors
          action={`${managed.base}/editors`}
          offerId={managed.offer.id}
          editors={await editorsFor(actor, managed.offer.id)}
        />
      )}
    </OfferFrame>
  );
}
