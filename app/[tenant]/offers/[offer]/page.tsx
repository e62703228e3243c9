import './offer.css';
import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { EditorBar } from '@/components/manage/editor-bar';
import { PlaceMap } from '@/components/map/place-map';
import { Contact } from '@/components/offers/contact';
import { Documents } from '@/components/offers/documents';
import { FollowButton } from '@/components/offers/follow-button';
import { FormatInvitations } from '@/components/offers/format-invitations';
import { MapFrame } from '@/components/offers/map-frame';
import { OfferHead } from '@/components/offers/offer-head';
import { PlainText } from '@/components/offers/plain-text';
import { Scope } from '@/components/offers/scope';
import { Timeline } from '@/components/offers/timeline';
import { ButtonLink } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { doesFollow } from '@/lib/follows/queries';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import type { LayerView } from '@/lib/layers/model/layer';
import { offerLayers } from '@/lib/layers/queries/layers';
import { currentOffer } from '@/lib/offers/current-offer.next';
import type { OfferPage as Offer } from '@/lib/offers/queries';
import { mayEditOffer } from '@/lib/offers/queries/editors';
import { resultOf } from '@/lib/results/queries';
import type { Tenant } from '@/lib/tenants/queries';
import { invitationsTo } from './invitations';

interface Props {
  params: Promise<{ tenant: string; offer: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, offer } = await params;
  const { title, summary } = await currentOffer(tenant, offer);
  return { title, description: summary };
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
      {mayEdit && <EditorBar tenantSlug={slug} offer={offer} />}
      <div className="offer__top">
        <div>
          <OfferHead {...offer} place={offer.place.label} />
          {result && <ToResult href={`/${slug}/results/${offer.slug}`} />}
          {offer.state !== 'draft' && (
            <FollowButton tenantSlug={slug} offerId={offer.id} following={await doesFollow(actor, offer.id)} />
          )}
          <TakePart>
            <FormatInvitations formats={invitationsTo(slug, offer)} />
          </TakePart>
        </div>
        <Place tenant={tenant} offer={offer} layers={layers} />
      </div>
      <Scope scope={offer.scope} />
      <div className="offer__columns">
        <About offer={offer} />
        <Facts offer={offer} />
      </div>
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

const TakePart = ({ children }: { children: ReactNode }) => (
  <section className="offer__take-part" aria-labelledby="take-part">
    <h2 id="take-part">{useTranslations('offers')('takePart.title')}</h2>
    {children}
  </section>
);

const About = ({ offer }: { offer: Offer }) => (
  <section className="offer__about" aria-labelledby="about">
    <h2 id="about">{useTranslations('offers')('about')}</h2>
    <PlainText>{offer.plain}</PlainText>
    <Markdown>{offer.description}</Markdown>
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

function Facts({ offer: { timeline, documents, contact } }: { offer: Offer }) {
  const t = useTranslations('offers');
  return (
    <div className="offer__facts">
      {timeline.length > 0 && (
        <Fact title={t('timeline')}>
          <Timeline steps={timeline} today={new Date()} />
        </Fact>
      )}
      {documents.length > 0 && (
        <Fact title={t('documents')}>
          <Documents documents={documents} />
        </Fact>
      )}
      <Fact title={t('contact')}>
        <Contact {...contact} />
      </Fact>
    </div>
  );
}

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);
