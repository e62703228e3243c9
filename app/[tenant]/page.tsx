import './home.css';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { FeedLinks } from '@/components/follows/feed-links';
import { OffersMap } from '@/components/map/offers-map';
import { MapFrame } from '@/components/offers/map-frame';
import { OfferList } from '@/components/offers/offer-list';
import { Voices } from '@/components/offers/voices';
import { SearchField } from '@/components/search/search-form';
import { Icon } from '@/components/ui/icon';
import { Markdown } from '@/components/ui/markdown';
import { feedsOfTown } from '@/lib/follows/model/feeds';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { offersOf } from '@/lib/offers/queries';
import { newestVoices } from '@/lib/search/queries/voices';
import { tenantText } from '@/lib/tenants/queries';
import { asMarksIn, listedIn } from '../offer-views';
import { linksOf } from '../page-links';

interface Props {
  params: Promise<{ tenant: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const tenant = await currentTenant((await params).tenant);
  const title = { absolute: (await getTranslations('tenant'))('title', { name: tenant.name }) };
  return { title, ...linksOf(tenant) };
}

/** So many people are heard. */
const VOICES = 4;

/** In this order: what runs, what comes, what is over. Drafts stand first, for those who may see them. */
const states = ['draft', 'open', 'announced', 'closed'] as const;

export default async function TenantHome({ params }: Props) {
  const { tenant: slug } = await params;
  const tenant = await currentTenant(slug);
  if (tenant.kind === 'state') redirect('/');
  const [greeting, offers, voices] = await Promise.all([
    tenantText(tenant.id, 'greeting', await getLocale()),
    offersOf(await currentActor(slug)),
    newestVoices(tenant.id, VOICES),
  ]);
  const t = await getTranslations();
  const current = offers.filter(({ isArchived }) => !isArchived);
  return (
    <div className="page home">
      <div className="home__head">
        <header>
          {tenant.logo && <img className="home__arms" src={tenant.logo} alt="" width={120} height={144} />}
          <h1>{t('tenant.title', { name: tenant.name })}</h1>
          {greeting && <Markdown lang={greeting.locale}>{greeting.body}</Markdown>}
          <form
            className="search-form home__search"
            role="search"
            aria-label={t('search.label')}
            action={`/${slug}/search`}
          >
            <SearchField />
          </form>
        </header>
        <section className="home__map" aria-labelledby="on-the-map">
          <h2 id="on-the-map">{t('tenant.map')}</h2>
          <MapFrame noScript={t('portal.results.noScript')}>
            <OffersMap
              offers={current.filter((offer) => offer.state !== 'draft').map(asMarksIn(slug))}
              basemap={tenant.basemap}
              bounds={tenant.bounds}
            />
          </MapFrame>
        </section>
      </div>
      <div className="home__columns">
        <div className="home__offers">
          {offers.length === 0 && <p>{t('offers.list.none')}</p>}
          {states.map((state) => (
            <OffersIn
              key={state}
              title={t(`offers.list.${state}`)}
              offers={current.filter((o) => o.state === state).map(listedIn(tenant))}
            />
          ))}
          {current.length < offers.length && (
            <p>
              <a href={`/${slug}/archive`}>{t('offers.archive.link', { count: offers.length - current.length })}</a>
            </p>
          )}
        </div>
        <aside className="home__beside" aria-label={t('offers.voices.beside')}>
          {voices.length > 0 && <Voices voices={voices} />}
          <section>
            <h2>{t('offers.upToDate')}</h2>
            <FeedLinks {...feedsOfTown(slug)} of="offers">
              <li>
                <a href={`/api/v1/${slug}/catalog/turtle`}>
                  <Icon name="document" />
                  {t('follows.feeds.catalogue')}
                </a>
              </li>
            </FeedLinks>
            <p>
              <a href={`/${slug}/follow/place`}>{t('follows.place.title')}</a>
            </p>
          </section>
        </aside>
      </div>
    </div>
  );
}

function OffersIn({ title, offers }: { title: string; offers: ReturnType<ReturnType<typeof listedIn>>[] }) {
  if (offers.length === 0) return null;
  return (
    <section className="home__state">
      <h2>{title}</h2>
      <OfferList offers={offers} />
    </section>
  );
}
