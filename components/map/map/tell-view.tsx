import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { MapView } from '@/lib/annotations/model/map-view';
import type { Bounds } from './map-canvas';
import { useMap } from './map-context';

/** Is told the section that a map shows, the same as a view, and whether somebody moved it there by hand. */
export type OnView = (bounds: Bounds, view: MapView, byHand: boolean) => void;

/** Tells what the map shows, at first and after each move. */
export function TellView({ onView }: { onView: OnView }) {
  const { map } = useMap();
  const told = useRef(onView);
  told.current = onView;
  useEffect(() => {
    const tell = (moved?: { originalEvent?: unknown }) =>
      told.current(map.getBounds().toArray().flat() as Bounds, viewOf(map), moved?.originalEvent !== undefined);
    tell();
    map.on('moveend', tell);
    return () => {
      map.off('moveend', tell);
    };
  }, [map]);
  return null;
}

function viewOf(map: MapLibreMap): MapView {
  const { lat, lng: lon } = map.getCenter().wrap();
  return { zoom: map.getZoom(), lat, lon };
}
