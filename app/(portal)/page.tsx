import './portal.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OffersMap } from '@/components/map/offers-map';
import { MapFrame } from '@/components/offers/map-frame';
import { OfferList } from '@/components/offers/offer-list';
import { MunicipalityList } from '@/components/portal/municipality-list';
import { OfferFilter } from '@/components/portal/offer-filter';
import { Icon } from '@/components/ui/icon';
import { OfferSearch } from '@/lib/offers/model';
import { publishedOffers } from '@/lib/offers/queries';
import { municipalities } from '@/lib/tenants/queries';
import { asMarks, listed } from '../offer-views';
import { currentState } from '../state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal');
  const { name } = (await currentState()) ?? notFound();
  return { title: { absolute: t('title', { name }) }, description: t('lead') };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PortalPage({ searchParams }: Props) {
  const search = OfferSearch.parse(await searchParams);
  const state = (await currentState()) ?? notFound();
  const [places, offers] = await Promise.all([municipalities(), publishedOffers(search)]);
  const t = await getTranslations('portal');
  return (
    <div className="page portal">
      <header className="portal__head">
        <h1>{t('title', { name: state.name })}</h1>
        <p>{t('lead')}</p>
      </header>
      <OfferFilter places={places} chosen={search} />
      <section className="portal__results" aria-labelledby="results">
        <div className="portal__list">
          <div className="portal__count">
            <h2 id="results">{t('results.count', { count: offers.length })}</h2>
            <a className="portal__to-map" href="#map">
              <Icon name="map" size="small" />
              {t('results.toMap')}
            </a>
          </div>
          {offers.length > 0 ? <OfferList offers={offers.map(listed)} /> : <p>{t('results.none')}</p>}
        </div>
        <div className="portal__map" id="map">
          <MapFrame noScript={t('results.noScript')}>
            <OffersMap offers={offers.map(asMarks)} basemap={state.basemap} bounds={state.bounds} />
          </MapFrame>
        </div>
      </section>
      <section className="portal__places" aria-labelledby="places">
        <h2 id="places">{t('places.title')}</h2>
        <MunicipalityList places={places} />
      </section>
    </div>
  );
}
