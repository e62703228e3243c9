'use client';
import { useMemo } from 'react';
import { DEEPEST_TILE, MARKS_LAYER } from '@/lib/annotations/model/tile';
import type { AnnotationView } from '@/lib/realtime/model';
import { Layer } from '../map/layer';
import { RenewedSource } from '../map/renewed-source';
import { type Look, tileDrawnLayers, tileMarkLayers } from '../styles/annotation-layers';
import { type Density, whenNear } from '../styles/density-layer';
import { DensityLayer } from './density-layer';

/** Where a map has the annotations from that the page does not know. */
export interface MapTiles {
  /** On our own host, with `{z}/{x}/{y}` in it. */
  address: string;
  /** The number of the map's thread of which the tiles are at least. */
  version: number;
  /** All that the page knows, also what is gone or filtered out: what is newer than the tiles, it knows better. */
  known: readonly AnnotationView[];
}

interface Props {
  tiles: MapTiles;
  /** How many there are, where one sees how dense they lie instead of each; else null. */
  density: Density | null;
  look: Look;
  /** The ids of those that are drawn from what the page knows, or not at all. */
  left: readonly string[];
  /** The layers that lie above. */
  below: readonly string[];
  /** What is in view is there from this address. */
  onLoaded: (address: string) => void;
}

/** What people put on a large map, as the server draws it together. */
export function AnnotationTiles({ tiles, density, look, left, below, onLoaded }: Props) {
  const key = left.join();
  const isDense = density !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same ids in another list change nothing.
  const layers = useMemo(
    () => [...tileDrawnLayers(look, left), ...tileMarkLayers(left)].map((layer) => whenNear(layer, isDense)),
    [look, key, isDense],
  );
  return (
    <RenewedSource id="annotation-tiles" address={tiles.address} deepest={DEEPEST_TILE} onLoaded={onLoaded}>
      {density && <DensityLayer id="tile-density" density={density} below={below} inTiles={MARKS_LAYER} />}
      {layers.map((layer) => (
        <Layer key={`${layer.id} ${isDense}`} layer={layer} below={below} />
      ))}
    </RenewedSource>
  );
}
