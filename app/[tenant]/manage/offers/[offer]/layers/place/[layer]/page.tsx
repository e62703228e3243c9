import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PictureCorners } from '@/components/manage/picture-corners';
import { PicturePoints } from '@/components/manage/picture-points';
import { Section } from '@/components/manage/section';
import { ButtonLink } from '@/components/ui/button';
import { type Query, refusedFields } from '@/components/ui/refusal-note';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { typedBefore } from '@/lib/identity/kept-form.next';
import { offerLayers } from '@/lib/layers/queries/layers';
import { managedOffer, type Params } from '../../../managed-offer';
import { OfferFrame } from '../../../offer-frame';

interface Props {
  params: Promise<Params & { layer: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { layer, ...address } = await params;
  return { title: (await managedOffer(address, `/layers/place/${layer}`)).offer.title };
}

/** Places a picture on the map: by dragging its corners, or by three points. */
export default async function PlacePicturePage({ params, searchParams }: Props) {
  const [address, query] = await Promise.all([params, searchParams]);
  const managed = await managedOffer(address, `/layers/place/${address.layer}`);
  const base = `${managed.base}/layers`;
  const here = `${base}/place/${address.layer}`;
  const [t, tenant, typed] = await Promise.all([
    getTranslations('manage.picture'),
    currentTenant(address.tenant),
    typedBefore(address.tenant, here),
  ]);
  const { title, source } = await pictureAt(address.tenant, managed.offer.id, address.layer);
  const url = `/${address.tenant}/layers/${address.layer}/picture`;
  return (
    <OfferFrame tenantSlug={address.tenant} managed={managed} current="layers" query={query}>
      <div className="manage-form">
        <div className="picture-placing__by-map">
          <Section id="corners" title={t('corners.title')} help={t('corners.help')}>
            <PictureCorners action={`${here}/corners`} basemap={tenant.basemap} url={url} corners={source.corners} />
          </Section>
        </div>
        <Section id="points" title={t('points.title')} help={t('points.help')}>
          <PicturePoints
            action={`${here}/points`}
            title={title}
            url={url}
            size={{ width: source.width, height: source.height }}
            values={typed ?? {}}
            refused={Object.fromEntries(refusedFields(query))}
          />
        </Section>
      </div>
      <div className="buttons">
        <ButtonLink kind="secondary" href={base}>
          {t('back')}
        </ButtonLink>
      </div>
    </OfferFrame>
  );
}

async function pictureAt(tenantSlug: string, offerId: string, layerId: string) {
  const layers = await offerLayers(await currentActor(tenantSlug), offerId);
  const layer = layers.find(({ id }) => id === layerId);
  if (layer?.source.kind !== 'picture') notFound();
  return { title: layer.title, source: layer.source };
}
