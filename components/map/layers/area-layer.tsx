'use client';
import type { FeatureCollection, Polygon } from 'geojson';
import { useMemo } from 'react';
import { Layer } from '../map/layer';
import { useMap } from '../map/map-context';
import { Source } from '../map/source';
import { UNDER_NAMES } from '../styles/labels';
import { paletteOf } from '../styles/palette';

/** The edge of the area that an offer is about; what lies outside is dimmed. */
export function AreaLayer({ area }: { area: Polygon }) {
  const { theme } = useMap();
  const palette = paletteOf(theme);
  const data = useMemo(() => areaAndOutside(area), [area]);
  return (
    <Source id="plan-area" data={data}>
      <Layer
        below={UNDER_NAMES}
        layer={{
          id: 'plan-area-outside',
          type: 'fill',
          filter: ['==', ['get', 'part'], 'outside'],
          paint: { 'fill-color': palette.land, 'fill-opacity': 0.55 },
        }}
      />
      <Layer
        below={UNDER_NAMES}
        layer={{
          id: 'plan-area-edge',
          type: 'line',
          filter: ['==', ['get', 'part'], 'area'],
          layout: { 'line-join': 'round' },
          paint: { 'line-color': palette.area, 'line-width': 2.5, 'line-dasharray': [3, 2] },
        }}
      />
    </Source>
  );
}

const WORLD = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

function areaAndOutside(area: Polygon): FeatureCollection {
  const [edge = []] = area.coordinates;
  const outside: Polygon = { type: 'Polygon', coordinates: [WORLD, edge] };
  return {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { part: 'outside' }, geometry: outside },
      { type: 'Feature', properties: { part: 'area' }, geometry: area },
    ],
  };
}
