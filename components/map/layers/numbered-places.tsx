'use client';
import type { Feature, FeatureCollection } from 'geojson';
import type { FilterSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { type Geometry, pointOn } from '@/lib/annotations/model/place';
import { Layer, type LayerOfSource } from '../map/layer';
import { useMap } from '../map/map-context';
import { Source } from '../map/source';
import { BOLD } from '../styles/labels';
import { type Palette, paletteOf } from '../styles/palette';

/** A place that somebody marked, and the number that it has in the list beside the map. */
export interface NumberedPlace {
  number: number;
  geometry: Geometry;
}

/** Places on the map with the numbers of their list. */
export function NumberedPlaces({ places }: { places: readonly NumberedPlace[] }) {
  const { theme } = useMap();
  const layers = useMemo(() => layersFor(paletteOf(theme)), [theme]);
  const data = useMemo(() => featuresOf(places), [places]);
  return (
    <Source id="numbered-places" data={data}>
      {layers.map((layer) => (
        <Layer key={layer.id} layer={layer} />
      ))}
    </Source>
  );
}

/** What was drawn, and one point of it that carries the number. */
const featuresOf = (places: readonly NumberedPlace[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: places.flatMap(({ number, geometry }): Feature[] => [
    { type: 'Feature', properties: { part: 'drawn' }, geometry },
    {
      ...{ type: 'Feature', properties: { part: 'number', number: String(number) } },
      geometry: { type: 'Point', coordinates: pointOn(geometry) },
    },
  ]),
});

const isPart = (part: string): FilterSpecification => ['==', ['get', 'part'], part];

const layersFor = ({ selection, markEdge }: Palette): LayerOfSource[] => [
  {
    ...{ id: 'numbered-areas', type: 'fill', filter: ['==', ['geometry-type'], 'Polygon'] },
    paint: { 'fill-color': selection, 'fill-opacity': 0.15 },
  },
  {
    ...{ id: 'numbered-lines', type: 'line', filter: ['!=', ['geometry-type'], 'Point'] },
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': selection, 'line-width': 4 },
  },
  {
    ...{ id: 'numbered-discs', type: 'circle', filter: isPart('number') },
    paint: {
      ...{ 'circle-color': selection, 'circle-radius': 14 },
      ...{ 'circle-stroke-color': markEdge, 'circle-stroke-width': 3 },
    },
  },
  {
    ...{ id: 'numbered-numbers', type: 'symbol', filter: isPart('number') },
    layout: { 'text-field': ['get', 'number'], 'text-font': BOLD, 'text-size': 15, 'text-allow-overlap': true },
    paint: { 'text-color': markEdge },
  },
];
