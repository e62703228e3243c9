'use client';
import { Marker } from 'maplibre-gl';
import { useEffect } from 'react';
import { isRemoved, useMap } from '../map/map-context';

/** A sign at a place, in degrees, that does nothing: clicks go through to what is below it. */
export function PlaceMark({ at: [lon, lat] }: { at: readonly [number, number] }) {
  const { map } = useMap();
  useEffect(() => {
    const element = document.createElement('span');
    element.className = 'place-mark';
    element.ariaHidden = 'true';
    const marker = new Marker({ element, anchor: 'bottom' }).setLngLat([lon, lat]).addTo(map);
    // MapLibre makes a button of every marker.
    element.removeAttribute('role');
    element.removeAttribute('tabindex');
    element.style.pointerEvents = 'none';
    return () => {
      if (!isRemoved(map)) marker.remove();
    };
  }, [map, lon, lat]);
  return null;
}
