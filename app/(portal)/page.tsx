import './portal.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OffersMap } from '@/components/map/offers-map';
import { MapFrame } from '@/components/offers/map-frame';
import { OfferList } from '@/components/offers/offer-list';
import { Voices } from '@/components/offers/voices';
import { MunicipalityList } from '@/components/portal/municipality-list';
import { OfferFilter } from '@/components/portal/offer-filter';
import { Pages } from '@/components/portal/pages';
import { Icon } from '@/components/ui/icon';
import { OfferSearch } from '@/lib/offers/model';
import { publishedOffers } from '@/lib/offers/queries/published';
import { newestVoices } from '@/lib/search/queries/voices';
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

/** So many things that people said stand beside the offers. */
const VOICES = 3;

/** All towns' offers as list and on a map, to be narrowed; what people said last; and the towns. */
export default async function PortalPage({ searchParams }: Props) {
  const query = await searchParams;
  const search = OfferSearch.parse(query);
  const state = (await currentState()) ?? notFound();
  const after = typeof query.after === 'string' ? query.after : undefined;
  const { from, ...chosen } = search;
  const isFirst = !from && Object.values(chosen).every((value) => !value);
  const [{ offers, next }, { places, next: nextPlace }, voices, t] = await Promise.all([
    publishedOffers(search),
    municipalities(after),
    isFirst ? newestVoices(null, VOICES) : [],
    getTranslations('portal'),
  ]);
  return (
    <div className="page portal">
      <header className="portal__head">
        <h1>{t('title', { name: state.name })}</h1>
        <p>{t('lead')}</p>
      </header>
      <OfferFilter places={after || nextPlace ? null : places} chosen={chosen} />
      <section className="portal__results" aria-labelledby="results">
        <div className="portal__list">
          <div className="portal__count">
            <h2 id="results">
              {t(from ? 'results.further' : next ? 'results.many' : 'results.count', { count: offers.length })}
            </h2>
            <a className="portal__to-map" href="#map">
              <Icon name="map" size="small" />
              {t('results.toMap')}
            </a>
          </div>
          {offers.length > 0 ? <OfferList offers={offers.map(listed)} /> : <p>{t('results.none')}</p>}
          <Pages
            label={t('results.pages')}
            first={from && { href: addressOf(chosen, 'results'), label: t('results.first') }}
            next={next && { href: addressOf({ ...chosen, from: next }, 'results'), label: t('results.next') }}
          />
        </div>
        <div className="portal__map" id="map">
          <MapFrame noScript={t('results.noScript')}>
            <OffersMap offers={offers.map(asMarks)} basemap={state.basemap} bounds={state.bounds} />
          </MapFrame>
          {voices.length > 0 && <Voices voices={voices} withTown />}
        </div>
      </section>
      <section className="portal__places" aria-labelledby="places">
        <h2 id="places">{t('places.title')}</h2>
        <MunicipalityList places={places} />
        <Pages
          label={t('places.pages')}
          first={after && { href: addressOf(search, 'places'), label: t('places.first') }}
          next={nextPlace && { href: addressOf({ ...search, after: nextPlace }, 'places'), label: t('places.next') }}
        />
      </section>
    </div>
  );
}

/** The portal's address with this search in it, at one of its sections. */
function addressOf(search: Record<string, string | undefined>, section: string): string {
  const query = new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return `/${query.size > 0 ? `?${query}` : ''}#${section}`;
}
