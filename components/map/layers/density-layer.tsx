'use client';
import { useMemo } from 'react';
import { Layer, type LayerOfSource } from '../map/layer';
import { useMap } from '../map/map-context';
import { type Density, densityLayer } from '../styles/density-layer';

interface Props {
  id: string;
  density: Density;
  below: readonly string[];
  /** The layer of the tiles that has the marks; absent where the source is none of tiles. */
  inTiles?: string;
  /** The property and value of those features that count. Absent: all. */
  only?: readonly [property: string, value: string];
}

/** How dense the annotations of the source around it lie. */
export function DensityLayer({ id, density: { count }, below, inTiles, only }: Props) {
  const { theme } = useMap();
  // In steps, since a layer is made anew for another number.
  const step = count === null ? null : 4 ** Math.round(Math.log2(Math.max(1, count)) / 2);
  const layer = useMemo(
    () =>
      ({
        ...densityLayer(id, theme, { count: step }),
        ...(inTiles && { 'source-layer': inTiles }),
        ...(only && { filter: ['==', ['get', only[0]], only[1]] }),
      }) as LayerOfSource,
    [id, theme, step, inTiles, only],
  );
  return <Layer key={`${id} ${step}`} layer={layer} below={below} />;
}
