import '@/components/identity/identity.css';
import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { FeedLinks } from '@/components/follows/feed-links';
import { PlaceForm } from '@/components/follows/place-form';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { PointPicker } from '@/components/map/point-picker';
import { Button } from '@/components/ui/button';
import { ClientTexts } from '@/components/ui/client-texts';
import { TextField } from '@/components/ui/fields';
import { type Query, RefusalNote } from '@/components/ui/refusal-note';
import { feedsOfTown } from '@/lib/follows/model/feeds';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { suggestedPlaces } from '@/lib/places/queries/suggested';
import { placeIn } from '@/lib/public-api/model/following';

interface Props {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Query>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('follows.place'))('title'), robots: { index: false } };
}

/** Follows what happens around a place: found by its name, or set on the map. */
export default async function FollowPlacePage({ params, searchParams }: Props) {
  const [{ tenant: slug }, query] = await Promise.all([params, searchParams]);
  const [tenant, actor, t] = await Promise.all([
    currentTenant(slug),
    currentActor(slug),
    getTranslations('follows.place'),
  ]);
  const typed = String(query.q ?? '');
  const around = placeIn(query);
  const places = typed ? await suggestedPlaces(actor, typed) : [];
  const [west, south, east, north] = tenant.bounds;
  return (
    <div className="page identity">
      <Breadcrumb steps={[{ href: `/${slug}`, label: tenant.name }]} />
      <h1>{t('title')}</h1>
      <RefusalNote query={query} />
      {around ? (
        <Around town={slug} around={around} label={String(query.label ?? '')} />
      ) : (
        <p className="identity__lead">{t('text')}</p>
      )}
      <form method="get" className="identity__form">
        <TextField name="q" label={t('search')} defaultValue={typed} maxLength={80} />
        <Button kind="secondary" icon="search">
          {t('find')}
        </Button>
      </form>
      {typed && places.length === 0 && <p role="status">{t('nothing')}</p>}
      {places.map(({ name, lon, lat }, index) => (
        <section key={`${name} ${lon} ${lat}`} aria-labelledby={`place-${index}`}>
          <h2 id={`place-${index}`}>{name}</h2>
          <PlaceForm tenantSlug={slug} id={`found-${index}`} label={name}>
            <input type="hidden" name="lon" value={lon} />
            <input type="hidden" name="lat" value={lat} />
          </PlaceForm>
        </section>
      ))}
      <section aria-labelledby="on-map">
        <h2 id="on-map">{t('onMap')}</h2>
        <PlaceForm tenantSlug={slug} id="point" label="">
          <ClientTexts of={['map']}>
            <PointPicker
              basemap={tenant.basemap}
              bounds={tenant.bounds}
              centre={[(west + east) / 2, (south + north) / 2]}
            />
          </ClientTexts>
        </PlaceForm>
      </section>
    </div>
  );
}

type Place = NonNullable<ReturnType<typeof placeIn>>;

/** The addresses for a place that nobody need follow for it, and that is kept nowhere; and the form to follow it nevertheless. */
function Around({ town, around, label }: { town: string; around: Place; label: string }) {
  const { lon, lat, radius } = around;
  const t = useTranslations('follows.feeds');
  return (
    <section aria-labelledby="around">
      <h2 id="around">{t('around', { metres: radius })}</h2>
      <FeedLinks {...feedsOfTown(town, { around })} of="place" />
      <p className="identity__hint">{t('stored')}</p>
      <PlaceForm tenantSlug={town} id="around-here" label={label} radius={radius}>
        <input type="hidden" name="lon" value={lon} />
        <input type="hidden" name="lat" value={lat} />
      </PlaceForm>
    </section>
  );
}
