'use client';
import { type ReactNode, useMemo, useRef } from 'react';
import type { LayerView } from '@/lib/layers/model/layer';
import { Layer } from '../map/layer';
import { ImageSource, TileSource } from '../map/source';
import { UNDER_NAMES } from '../styles/labels';
import { layersFor, lowestOf } from '../styles/plan-layers';
import { PlanInfo } from './plan-info';
import { isPicture, pictureFor, planSource, type TiledLayer, tilesFor } from './plan-source';

interface Props {
  /** The topmost first. */
  layers: readonly LayerView[];
  /** The address below which they are served. */
  at: string;
  /** Whether a click on what is drawn tells what it is. */
  asked?: boolean;
}

/** What the plan draws under the annotations. */
export function PlanLayers({ layers, at, asked = true }: Props) {
  return (
    <>
      {layers.toReversed().map((layer) => (
        <PlanOnMap key={layer.id} layer={layer} at={at} above={layers.slice(0, layers.indexOf(layer))} />
      ))}
      {asked && layers.length > 0 && <PlanInfo layers={layers} at={at} />}
    </>
  );
}

function PlanOnMap({ layer, at, above }: { layer: LayerView; at: string; above: readonly LayerView[] }) {
  const id = planSource(layer.id);
  // Switched on again it must come to lie below those that stayed.
  const below = [...above.toReversed().map((other) => lowestOf(planSource(other.id))), ...UNDER_NAMES];
  const first = useRef(below);
  const drawn = useMemo(() => layersFor(id, layer), [id, layer]);
  return (
    <SourceOf layer={layer} at={at}>
      {drawn.map((each) => (
        <Layer key={each.id} layer={each} below={first.current} />
      ))}
    </SourceOf>
  );
}

function SourceOf({ layer, at, children }: { layer: LayerView; at: string; children: ReactNode }) {
  const id = planSource(layer.id);
  const source = useMemo(
    () => (isPicture(layer) ? pictureFor(layer, at) : tilesFor(layer as TiledLayer, at)),
    [layer, at],
  );
  return 'url' in source && 'coordinates' in source ? (
    <ImageSource id={id} picture={source}>
      {children}
    </ImageSource>
  ) : (
    <TileSource id={id} source={source}>
      {children}
    </TileSource>
  );
}
