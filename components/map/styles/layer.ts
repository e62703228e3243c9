import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

type Sourceless = LayerSpecification extends infer L
  ? L extends { source: string }
    ? Omit<L, 'source'>
    : never
  : never;

/** A layer of the base map's source. */
export const layerOf = (layer: Sourceless): LayerSpecification =>
  ({ ...layer, source: 'basemap' }) as LayerSpecification;

/** Features of one of these kinds. */
export const isKind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/** A width in pixels that doubles its growth with each level, between the given zooms. */
export const byZoom = (stops: Record<number, number>): ExpressionSpecification =>
  [
    'interpolate',
    ['exponential', 1.7],
    ['zoom'],
    ...Object.entries(stops).flatMap(([zoom, width]) => [Number(zoom), width]),
  ] as ExpressionSpecification;
