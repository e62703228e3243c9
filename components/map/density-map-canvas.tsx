'use client';
import type { FilterSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { DensityLayer } from './layers/density-layer';
import { Layer, type LayerOfSource } from './map/layer';
import { type Bounds, MapCanvas } from './map/map-canvas';
import { useMap } from './map/map-context';
import { Source } from './map/source';
import { EACH_FROM } from './styles/density-layer';
import { type Palette, paletteOf } from './styles/palette';

export interface DensityMapProps {
  basemap: string | null;
  /** The town's; degrees, EPSG:4326. */
  bounds: Bounds;
  /** The address of GeoJSON, and the property and value of those features that belong on this map. */
  data: string;
  only: readonly [property: string, value: string];
  /** How many there are, so that the densest place of a town is seen as such. */
  count: number;
  label: string;
}

/** How dense places lie, and from near by each of them; lines and areas from afar, too. */
export function DensityMapCanvas({ basemap, bounds, data, only, count, label }: DensityMapProps) {
  return (
    <MapCanvas basemap={basemap} bounds={bounds} label={label} calm>
      <Source id="dense" data={data}>
        <DensityLayer id="density" density={{ count }} below={[]} only={only} />
        <Drawn only={only} />
      </Source>
    </MapCanvas>
  );
}

function Drawn({ only }: Pick<DensityMapProps, 'only'>) {
  const { theme } = useMap();
  const layers = useMemo(() => layersFor(paletteOf(theme), only), [theme, only]);
  return layers.map((layer) => <Layer key={layer.id} layer={layer} />);
}

function layersFor({ selection, markEdge }: Palette, [property, value]: DensityMapProps['only']): LayerOfSource[] {
  const ofType = (test: '==' | '!='): FilterSpecification => [
    'all',
    ['==', ['get', property], value],
    [test, ['geometry-type'], 'Point'],
  ];
  return [
    {
      ...{ id: 'dense-lines', type: 'line', filter: ofType('!=') },
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': selection, 'line-width': 2, 'line-opacity': 0.6 },
    },
    {
      ...{ id: 'dense-points', type: 'circle', filter: ofType('=='), minzoom: EACH_FROM - 3 },
      paint: {
        ...{ 'circle-color': selection, 'circle-radius': 6 },
        ...{ 'circle-stroke-color': markEdge, 'circle-stroke-width': 2 },
      },
    },
  ];
}
