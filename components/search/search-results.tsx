import './search-results.css';
import { useTranslations } from 'next-intl';
import { topics } from '@/lib/offers/model';
import type { Found } from '@/lib/search/model/found';
import { addressOf, type Search } from '@/lib/search/model/search';
import { Pages } from '../portal/pages';
import { Alert } from '../ui/alert';
import { ButtonLink } from '../ui/button';
import { ClientTexts } from '../ui/client-texts';
import { FoundItem } from './found-item';
import { NearList } from './near-list';

interface Props {
  path: string;
  /** Where all offers are listed. */
  home: string;
  search: Search;
  page: { offers: Found[]; moreOffers: boolean; talk: Found[]; next: string | null; meant: string | null };
  /** Whether hits of several towns stand together. */
  withTown: boolean;
}

/** What was found: offers above, then what people said; else what one may try. */
export function SearchResults(props: Props) {
  const { path, home, search, page } = props;
  const t = useTranslations('search');
  const isEmpty = page.offers.length + page.talk.length === 0;
  return (
    <>
      {page.meant && <Meant path={path} search={search} words={page.meant} />}
      {isEmpty && <Nothing {...{ path, home, search }} />}
      {page.offers.length > 0 && <FoundOffers {...props} />}
      {page.talk.length > 0 && (
        <section className="found-section" aria-labelledby="found-talk">
          <h2 id="found-talk">{t('hits.talk')}</h2>
          <ul className="found-list">
            {page.talk.map((hit) => (
              <li key={`${hit.kind} ${hit.id}`}>
                <FoundItem hit={hit} withTown={props.withTown} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Pages
        label={t('hits.pages')}
        first={search.from && { href: addressOf(path, { ...search, from: undefined }), label: t('hits.first') }}
        next={page.next && { href: addressOf(path, { ...search, from: page.next }), label: t('hits.next') }}
      />
    </>
  );
}

function FoundOffers({ path, search, page, withTown }: Props) {
  const t = useTranslations('search');
  const more = !page.moreOffers ? null : addressOf(path, { ...search, in: 'offers' });
  const near = addressOf(path, { ...search, in: 'offers', from: undefined });
  return (
    <section className="found-section" aria-labelledby="found-offers">
      <h2 id="found-offers">{search.near ? t('hits.near') : t('hits.offers')}</h2>
      <ClientTexts of={['search.near']}>
        <NearList
          nearPath={search.near ? null : `${near}&`}
          items={page.offers.map((hit) => ({
            id: `${hit.kind} ${hit.id}`,
            lon: hit.offer.lon,
            lat: hit.offer.lat,
            shown: <FoundItem hit={hit} withTown={withTown} />,
          }))}
        />
      </ClientTexts>
      {search.near && (
        <p>
          <a href={addressOf(path, { ...search, near: undefined, from: undefined })}>{t('near.stop')}</a>
        </p>
      )}
      {more && (
        <p>
          <a href={more}>{t('hits.moreOffers')}</a>
        </p>
      )}
    </section>
  );
}

function Meant({ path, search, words }: { path: string; search: Search; words: string }) {
  const t = useTranslations('search');
  const link = (chunks: React.ReactNode) => (
    <a href={addressOf(path, { ...search, q: words, from: undefined })}>{chunks}</a>
  );
  return <p className="search-meant">{t.rich('meant', { words, link })}</p>;
}

function Nothing({ path, home, search }: Pick<Props, 'path' | 'home' | 'search'>) {
  const t = useTranslations('search');
  const { q, state, topic, since, kind, town, place, within, in: scope } = search;
  return (
    <Alert title={t('none.title')}>
      <p>{t('none.words')}</p>
      {(state ?? topic ?? since ?? kind ?? town ?? place ?? within ?? scope) && (
        <p>
          <a href={addressOf(path, { q })}>{t('none.filters')}</a>
        </p>
      )}
      <p>
        <a href={home}>{t('none.all')}</a>
      </p>
    </Alert>
  );
}

/** What stands there before anybody has asked. */
export function SearchStart({ topicPath }: { topicPath: string | null }) {
  const t = useTranslations('search.start');
  const topicNames = useTranslations('offers.topics');
  return (
    <section className="search-start" aria-labelledby="search-start">
      <h2 id="search-start">{t('title')}</h2>
      <p>{t('words')}</p>
      {topicPath && (
        <>
          <p>{t('topics')}</p>
          <ul>
            {topics.map((topic) => (
              <li key={topic}>
                <ButtonLink kind="secondary" small href={addressOf(topicPath, { topic } as Partial<Search>)}>
                  {topicNames(topic)}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
