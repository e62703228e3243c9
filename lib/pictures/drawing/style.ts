import {
  type Color,
  type FeatureFilter,
  featureFilter,
  type LayerSpecification,
  latest,
  normalizePropertyExpression,
} from '@maplibre/maplibre-gl-style-spec';
import type { Seen } from './seen';

/** A layer of a live map's style without its source: how features are drawn, as MapLibre reads it. */
export type StyleLayer = LayerSpecification extends infer L
  ? L extends { type: string }
    ? Omit<L, 'source'>
    : never
  : never;

/** A style's layer, read once for one zoom. */
export interface ReadLayer {
  type: StyleLayer['type'];
  /** Whether the layer draws this. */
  takes: (seen: Seen) => boolean;
  /** The value of a property for a feature; what the layer does not say has MapLibre's default. */
  value: (name: string, seen: Seen) => unknown;
}

/** The layers that draw anything at this zoom, from the lowest to the topmost. */
export const layersAt = (style: readonly StyleLayer[], zoom: number): ReadLayer[] =>
  style
    .filter(({ minzoom = 0, maxzoom = 99 }) => zoom >= minzoom && zoom < maxzoom)
    .map((layer) => readLayer(layer, zoom));

/** A colour as `#rrggbb` with its opacity. */
export function colourOf(value: unknown): { colour: string; opacity: number } | null {
  const { r, g, b, a } = (value ?? { a: 0 }) as Color;
  if (!a) return null;
  const hex = [r, g, b].map((part) =>
    Math.round((part / a) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return { colour: `#${hex.join('')}`, opacity: a };
}

type Read = { evaluate: (globals: { zoom: number }, feature: Seen) => unknown };
type Specification = Record<string, Record<string, unknown> | undefined>;

function readLayer(layer: StyleLayer, zoom: number): ReadLayer {
  const filter: FeatureFilter = featureFilter('filter' in layer ? layer.filter : undefined, `${layer.id}.filter`);
  const properties = new Map<string, Read | null>();
  const read = (name: string): Read | null => {
    const known = properties.get(name);
    if (known !== undefined) return known;
    const property = readProperty(layer, name);
    properties.set(name, property);
    return property;
  };
  return {
    type: layer.type,
    takes: (seen) => filter.filter({ zoom }, seen),
    value: (name, seen) => read(name)?.evaluate({ zoom }, seen),
  };
}

function readProperty(layer: StyleLayer, name: string): Read | null {
  const known = latest as unknown as Record<string, Specification>;
  const said = { ...layer.layout, ...layer.paint } as Record<string, unknown>;
  const specification = known[`paint_${layer.type}`]?.[name] ?? known[`layout_${layer.type}`]?.[name];
  if (!specification) throw new Error(`No layer of the kind ${layer.type} has ${name}.`);
  const value = said[name] ?? specification.default;
  if (value === undefined) return null;
  return normalizePropertyExpression(value as never, `${layer.id}.${name}`, specification as never) as unknown as Read;
}
