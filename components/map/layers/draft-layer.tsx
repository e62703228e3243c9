'use client';
import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import type { Geometry } from '@/lib/annotations/model/place';
import { Layer } from '../map/layer';
import { useMap } from '../map/map-context';
import { Source } from '../map/source';
import { paletteOf } from '../styles/palette';

/** A place that was drawn and is not posted yet: dashed, so that nobody takes it for one that others see. */
export function DraftLayer({ geometry }: { geometry: Geometry }) {
  const { theme } = useMap();
  const { selection, markEdge } = paletteOf(theme);
  const data = useMemo<FeatureCollection>(
    () => ({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] }),
    [geometry],
  );
  return (
    <Source id="draft" data={data}>
      <Layer
        layer={{
          id: 'draft-area',
          type: 'fill',
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'fill-color': selection, 'fill-opacity': 0.15 },
        }}
      />
      <Layer
        layer={{
          id: 'draft-line',
          type: 'line',
          filter: ['!=', ['geometry-type'], 'Point'],
          paint: { 'line-color': selection, 'line-width': 4, 'line-dasharray': [2, 1] },
        }}
      />
      <Layer
        layer={{
          id: 'draft-point',
          type: 'circle',
          filter: ['==', ['geometry-type'], 'Point'],
          paint: {
            'circle-color': selection,
            'circle-radius': 9,
            'circle-stroke-color': markEdge,
            'circle-stroke-width': 3,
          },
        }}
      />
    </Source>
  );
}
