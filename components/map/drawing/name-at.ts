import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Pixel } from './pixels';

/** The name of what is drawn at a place or close by: a street, a building, a part of the plan. Empty: none has one. */
export function nameAt(map: MapLibreMap, { x, y }: Pixel): string {
  for (const around of [2, 16, 48]) {
    const found = map.queryRenderedFeatures([
      [x - around, y - around],
      [x + around, y + around],
    ]);
    const named = found.find((feature) => typeof feature.properties.name === 'string');
    if (named) return String(named.properties.name);
  }
  return '';
}
