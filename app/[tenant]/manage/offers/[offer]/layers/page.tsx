import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LayerList } from '@/components/manage/layer-list';
import { PlanUpload } from '@/components/manage/plan-upload';
import { Section } from '@/components/manage/section';
import { ButtonLink } from '@/components/ui/button';
import { ClientTexts } from '@/components/ui/client-texts';
import type { Query } from '@/components/ui/refusal-note';
import { currentActor } from '@/lib/identity/current-actor.next';
import { PLAN_BYTES_LIMIT } from '@/lib/layers/model/plan';
import { offerLayers } from '@/lib/layers/queries/layers';
import { managedOffer, type Params } from '../managed-offer';
import { OfferFrame } from '../offer-frame';

interface Props {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await managedOffer(await params, '/layers')).offer.title };
}

/** What the maps of an offer draw under what people put on them. */
export default async function LayersPage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, '/layers');
  const [t, actor] = await Promise.all([getTranslations('manage.layers'), currentActor(address.tenant)]);
  const layers = await offerLayers(actor, managed.offer.id);
  const base = `${managed.base}/layers`;
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="layers" query={query}>
      <LayerList base={base} layers={layers} />
      <div className="manage-form">
        <Section id="add-plan" title={t('addPlan')} help={t('addPlanHelp')}>
          <ClientTexts of={['manage.layers']}>
            <PlanUpload action={`${base}/add`} offerId={managed.offer.id} limit={PLAN_BYTES_LIMIT / 1024 / 1024} />
          </ClientTexts>
        </Section>
      </div>
      <p>
        <a href={`${base}/picture`}>{t('addPicture')}</a>
      </p>
      <p>
        <a href={`${base}/service`}>{t('addService')}</a>
      </p>
      <div className="buttons">
        <ButtonLink href={`${managed.base}/formats`} icon="arrow-right">
          {t('next')}
        </ButtonLink>
      </div>
    </OfferFrame>
  );
}
