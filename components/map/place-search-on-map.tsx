import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Place } from '@/lib/places/model/place';
import { PlaceMark } from './layers/place-mark';
import { reducedMotion } from './map/map-canvas';
import { useMap } from './map/map-context';
import { PlaceSearch } from './place-search';

/** So near a street is seen as a whole, and a house can be told from the next. */
const ZOOM = 17;

/** Looks for a street or place, and shows it on the map above which it stands. `at`: the address that is asked. */
export function PlaceSearchOnMap({ at }: { at: string }) {
  const { map } = useMap();
  const t = useTranslations('map.search');
  const [found, setFound] = useState<Place | null>(null);
  const show = (place: Place) => {
    setFound(place);
    const zoom = Math.max(map.getZoom(), ZOOM);
    map.easeTo({ center: [place.lon, place.lat], zoom, animate: !reducedMotion() });
  };
  return (
    <div className="place-search-on-map">
      <PlaceSearch id="map-search" label={t('label')} at={at} said={(name) => t('shown', { name })} onChoose={show} />
      {found && <PlaceMark at={[found.lon, found.lat]} />}
    </div>
  );
}
