import { Marker } from 'maplibre-gl';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { Place } from '@/lib/places/model/place';
import { reducedMotion } from './map/map-canvas';
import { isRemoved, useMap } from './map/map-context';
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
      {found && <FoundMark lon={found.lon} lat={found.lat} />}
    </div>
  );
}

function FoundMark({ lon, lat }: { lon: number; lat: number }) {
  const { map } = useMap();
  useEffect(() => {
    const element = document.createElement('span');
    element.className = 'place-mark';
    element.ariaHidden = 'true';
    const marker = new Marker({ element, anchor: 'bottom' }).setLngLat([lon, lat]).addTo(map);
    // MapLibre makes a button of every marker; this one does nothing, and lets clicks through.
    element.removeAttribute('role');
    element.removeAttribute('tabindex');
    element.style.pointerEvents = 'none';
    return () => {
      if (!isRemoved(map)) marker.remove();
    };
  }, [map, lon, lat]);
  return null;
}
