import type { Map as MapLibreMap } from 'maplibre-gl';
import { createContext, useContext } from 'react';
import type { Theme } from '../styles/palette';

/** The map that is shown, once its style is there. */
export const MapContext = createContext<{ map: MapLibreMap; theme: Theme } | null>(null);

export function useMap(): { map: MapLibreMap; theme: Theme } {
  const shown = useContext(MapContext);
  if (!shown) throw new Error('Only inside of a map.');
  return shown;
}

const removed = new WeakSet<MapLibreMap>();

/** React takes a map down before what lies on it, and nothing can be taken off a map that is gone. */
export const markRemoved = (map: MapLibreMap) => removed.add(map);
export const isRemoved = (map: MapLibreMap) => removed.has(map);
