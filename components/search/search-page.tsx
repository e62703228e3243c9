import { useTranslations } from 'next-intl';
import type { Found } from '@/lib/search/model/found';
import type { Misread, Search } from '@/lib/search/model/search';
import { OffersMap } from '../map/offers-map';
import type { OfferOnMap, OffersMapProps } from '../map/offers-map-canvas';
import { MapFrame } from '../offers/map-frame';
import { Alert } from '../ui/alert';
import { type Names, SearchChosen, SearchMisread } from './search-chosen';
import type { Where } from './search-filters';
import { SearchForm, SearchScopes } from './search-form';
import { SearchResults, SearchStart } from './search-results';

interface Props {
  title: string;
  /** The path of this page, and of the one with all offers. */
  path: string;
  home: string;
  search: Search;
  misread: readonly Misread[];
  names: Names;
  where: Where;
  /** Null where nothing was asked; a number: so many seconds to wait. */
  page: Parameters<typeof SearchResults>[0]['page'] | number | null;
  withTown: boolean;
  map: Pick<OffersMapProps, 'basemap' | 'bounds'>;
}

/** A search, in a town or in all of them. */
export function SearchPage({ title, path, home, search, page, withTown, map, ...asked }: Props) {
  const t = useTranslations('search');
  return (
    <div className="page search-page">
      <header className="search-page__head">
        <h1>{title}</h1>
        {page === null && <p>{t('lead')}</p>}
      </header>
      <SearchForm path={path} search={search} where={asked.where} />
      <SearchMisread misread={asked.misread} />
      {page === null ? (
        <SearchStart topicPath={withTown ? home : null} />
      ) : typeof page === 'number' ? (
        <Alert tone="warning" title={t('busy.title')} loud>
          <p>{t('busy.text', { seconds: page })}</p>
        </Alert>
      ) : (
        <>
          <SearchScopes path={path} search={search} />
          <SearchChosen path={path} search={search} names={asked.names} />
          <div className="search-page__columns">
            <div>
              <SearchResults {...{ path, home, search, page, withTown }} />
            </div>
            <HitsOnMap hits={[...page.offers, ...page.talk]} {...map} />
          </div>
        </>
      )}
    </div>
  );
}

/** The offers to which the hits belong, each once. */
function HitsOnMap({ hits, ...map }: { hits: readonly Found[] } & Props['map']) {
  const t = useTranslations('search.map');
  const offers = new Map<string, OfferOnMap>(hits.map(({ offer }) => [offer.href, offer]));
  if (offers.size === 0) return null;
  return (
    <section className="search-page__map no-print" aria-labelledby="search-map">
      <h2 id="search-map">{t('title')}</h2>
      <MapFrame noScript={t('noScript')}>
        <OffersMap
          offers={[...offers.values()].map(({ title, href, lon, lat, state }) => ({ title, href, lon, lat, state }))}
          {...map}
        />
      </MapFrame>
    </section>
  );
}
