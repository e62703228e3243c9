'use client';
import type { Polygon } from 'geojson';
import { useEffect, useMemo } from 'react';
import { boundsAround } from '../map/bounds';
import { Layer } from '../map/layer';
import { reducedMotion } from '../map/map-canvas';
import { useMap } from '../map/map-context';
import { Source } from '../map/source';
import { paletteOf } from '../styles/palette';

/** Shows where a place may lie to who has just been told that theirs lies outside: outlined, and brought into view. */
export function AllowedArea({ area }: { area: Polygon }) {
  const { map, theme } = useMap();
  const { selection, markEdge } = paletteOf(theme);
  const data = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: [{ type: 'Feature' as const, properties: {}, geometry: area }],
    }),
    [area],
  );
  useEffect(() => {
    map.fitBounds(boundsAround(area), { padding: 24, animate: !reducedMotion() });
  }, [map, area]);
  return (
    <Source id="allowed-area" data={data}>
      <Layer layer={{ id: 'allowed-area-casing', type: 'line', paint: { 'line-color': markEdge, 'line-width': 9 } }} />
      <Layer layer={{ id: 'allowed-area-edge', type: 'line', paint: { 'line-color': selection, 'line-width': 5 } }} />
    </Source>
  );
}
