import './offer.css';
import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FoldedFeeds } from '@/components/follows/feed-links';
import { FollowButton } from '@/components/follows/follow-button';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { EditorBar } from '@/components/manage/editor-bar';
import { PlaceMap } from '@/components/map/place-map';
import { FormatInvitations } from '@/components/offers/format-invitations';
import { MapFrame } from '@/components/offers/map-frame';
import { OfferBody } from '@/components/offers/offer-body';
import { OfferHead } from '@/components/offers/offer-head';
import { ButtonLink } from '@/components/ui/button';
import { JsonLd } from '@/components/ui/json-ld';
import { feedsOfOffer } from '@/lib/follows/model/feeds';
import { followOf } from '@/lib/follows/queries/followed';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { contentLanguage } from '@/lib/languages/model';
import type { LayerView } from '@/lib/layers/model/layer';
import { offerLayers } from '@/lib/layers/queries/layers';
import { currentOffer } from '@/lib/offers/current-offer.next';
import type { OfferPage as Offer } from '@/lib/offers/queries';
import { mayEditOffer } from '@/lib/offers/queries/editors';
import { eventOf } from '@/lib/public-api/model/event';
import { resultOf } from '@/lib/results/queries';
import type { Tenant } from '@/lib/tenants/queries';
import { linksOf } from '../../../page-links';
import { invitationsTo } from './invitations';

interface Props {
  params: Promise<{ tenant: string; offer: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant: slug, offer: name } = await params;
  const [tenant, offer] = await Promise.all([currentTenant(slug), currentOffer(slug, name)]);
  const { title, summary } = offer;
  return { title, description: summary, ...linksOf(tenant, { offer }) };
}

export default async function OfferPage({ params }: Props) {
  const { tenant: slug, ...address } = await params;
  const [tenant, actor] = await Promise.all([currentTenant(slug), currentActor(slug)]);
  const offer = await currentOffer(slug, address.offer);
  const [layers, mayEdit] = [await offerLayers(actor, offer.id), await mayEditOffer(actor, offer.id)];
  const result = await resultOf(actor, offer.id, { drafts: false });
  return (
    <article className="page offer">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      {offer.state !== 'draft' && <JsonLd of={eventOf(tenant, offer)} />}
      {mayEdit && <EditorBar tenantSlug={slug} offer={offer} />}
      <div className="offer__top">
        <div>
          <OfferHead {...offer} place={offer.place.label} written={contentLanguage(tenant)} />
          {result && <ToResult href={`/${slug}/results/${offer.slug}`} />}
          {offer.state !== 'draft' && (
            <ToFollow tenantSlug={slug} offer={offer} followId={await followOf(actor, { offerId: offer.id })} />
          )}
          <TakePart>
            <FormatInvitations formats={invitationsTo(tenant, offer)} />
          </TakePart>
        </div>
        <Place tenant={tenant} offer={offer} layers={layers} />
      </div>
      <OfferBody offer={offer} written={contentLanguage(tenant)} town={`/${slug}`} />
      {offer.state !== 'draft' && (
        <div className="offer__feeds no-print">
          <FoldedFeeds {...feedsOfOffer(slug, { offer: offer.slug })} of="talk" named={offer.title} />
        </div>
      )}
    </article>
  );
}

const ToResult = ({ href }: { href: string }) => (
  <p>
    <ButtonLink href={href} icon="check">
      {useTranslations('offers.result')('link')}
    </ButtonLink>
  </p>
);

interface Following {
  tenantSlug: string;
  offer: Offer;
  followId: string | null;
}

/** The offer by one click, and the way to what else can be followed here. */
function ToFollow({ tenantSlug, offer: { id, slug }, followId }: Following) {
  const t = useTranslations('follows');
  const back = `/${tenantSlug}/offers/${slug}`;
  return (
    <div className="buttons">
      <FollowButton
        {...{ tenantSlug, followId, back }}
        what={{ kind: 'offer', offerId: id }}
        begin={t('begin.offer')}
      />
      <a href={`/${tenantSlug}/follow?offer=${id}`}>{t('more')}</a>
    </div>
  );
}

const TakePart = ({ children }: { children: ReactNode }) => (
  <section className="offer__take-part" aria-labelledby="take-part">
    <h2 id="take-part">{useTranslations('offers')('takePart.title')}</h2>
    {children}
  </section>
);

function Place({ tenant, offer, layers }: { tenant: Tenant; offer: Offer; layers: LayerView[] }) {
  const t = useTranslations('offers');
  const { place } = offer;
  const label = t('placeOnMap', { place: place.label });
  return (
    <section className="offer__place" aria-labelledby="place">
      <h2 id="place" className="kern-sr-only">
        {t('place')}
      </h2>
      <MapFrame noScript={t('noScript', { place: place.label })}>
        <PlaceMap
          {...place}
          basemap={tenant.basemap}
          bounds={tenant.bounds}
          layers={layers}
          layersAt={`/${tenant.slug}/layers`}
          label={label}
        />
      </MapFrame>
    </section>
  );
}
