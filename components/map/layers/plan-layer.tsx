'use client';
import type { VectorSourceSpecification } from 'maplibre-gl';
import { useMemo, useRef } from 'react';
import type { LayerView } from '@/lib/layers/model/layer';
import { Layer } from '../map/layer';
import { VectorSource } from '../map/source';
import { UNDER_NAMES } from '../styles/labels';
import { lowestOf, planLayers } from '../styles/plan-layers';
import { PlanInfo } from './plan-info';
import { planSource } from './plan-source';

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
  const drawn = useMemo(() => planLayers(id, layer), [id, layer]);
  const source = useMemo(() => tilesOf(layer, at), [layer, at]);
  return (
    <VectorSource id={id} source={source}>
      {drawn.map((each) => (
        <Layer key={each.id} layer={each} below={first.current} />
      ))}
    </VectorSource>
  );
}

/** A map asks for tiles from a thread of its own, which knows no page that an address could be relative to. */
const tilesOf = (
  { id, bounds, attribution, source }: LayerView,
  at: string,
): Omit<VectorSourceSpecification, 'type'> => ({
  tiles: [`${location.origin}${at}/${id}/tiles/{z}/{x}/{y}`],
  minzoom: TILES_FROM,
  maxzoom: source.maxZoom,
  ...(bounds && { bounds }),
  ...(attribution && { attribution: asText(attribution) }),
});

/** The first zoom that plans are cut for. */
const TILES_FROM = 6;

/** The map takes what it is given for HTML. */
const asText = (words: string) => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
