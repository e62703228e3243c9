import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { LayerView } from '@/lib/layers/model/layer';
import { type PlanColour, planColours } from '@/lib/layers/model/plan-colours';
import type { Use } from '@/lib/layers/model/uses';
import type { LayerOfSource } from '../map/layer';

/** The one layer inside of each tile of a plan. */
const TILE_LAYER = 'plan';

/** For what neither brings a colour nor has a use with one. */
const OTHER = planColours.other;

/** The name of the lowest layer of a plan; `id` begins the names of all of them. */
export const lowestOf = (id: string) => `${id}-areas`;

/** How a layer is drawn, from the lowest up. */
export function layersFor(id: string, layer: LayerView): LayerOfSource[] {
  const { source, opacity, fromZoom } = layer;
  const zoom = fromZoom === null ? {} : { minzoom: fromZoom };
  if (source.kind === 'plan') return planLayers(id, opacity, source.uses).map((drawn) => ({ ...drawn, ...zoom }));
  if (source.kind === 'tiles')
    return strangerLayers(id, opacity, source.layers).map((drawn) => ({ ...drawn, ...zoom }));
  return [{ id: lowestOf(id), type: 'raster', paint: { 'raster-opacity': opacity }, ...zoom }];
}

/** Areas, edges, lines and points of a plan: by the colours that they bring, else by their use. */
export function planLayers(id: string, opacity: number, uses: readonly Use[]): LayerOfSource[] {
  const dashed = uses.filter((use) => planColours[use].dash);
  return [
    areas(lowestOf(id), opacity),
    lines(`${id}-lines`, opacity, ['!', isOneOf(dashed)]),
    ...dashed.map((use) => dashedLines(`${id}-lines-${use}`, opacity, use)),
    points(`${id}-points`, opacity),
  ].map((drawn) => ({ ...drawn, 'source-layer': TILE_LAYER }));
}

/** Vector tiles of which nobody has told us how to draw them: all in one colour, so that one sees what is there. */
const strangerLayers = (id: string, opacity: number, names: readonly string[]): LayerOfSource[] =>
  names.flatMap((name, index) => [
    {
      id: index === 0 ? lowestOf(id) : `${id}-areas-${index}`,
      type: 'fill',
      'source-layer': name,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': OTHER.stroke, 'fill-opacity': 0.15 * opacity },
    },
    {
      id: `${id}-lines-${index}`,
      type: 'line',
      'source-layer': name,
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': OTHER.stroke, 'line-opacity': opacity },
    },
  ]);

const areas = (id: string, opacity: number) => ({
  id,
  type: 'fill' as const,
  filter: ['==', ['geometry-type'], 'Polygon'] as FilterSpecification,
  layout: { 'fill-sort-key': byUse(({ order }) => order) },
  paint: {
    'fill-color': [
      'coalesce',
      ['get', 'fill'],
      byUse(({ fill }) => fill ?? 'rgba(0,0,0,0)'),
    ] as ExpressionSpecification,
    'fill-opacity': [
      '*',
      opacity,
      ['coalesce', ['get', 'fill-opacity'], byUse(({ fill, fillOpacity }) => (fill ? fillOpacity : 0))],
    ] as ExpressionSpecification,
    'fill-antialias': false,
  },
});

const lines = (id: string, opacity: number, filter: ExpressionSpecification) => ({
  id,
  type: 'line' as const,
  filter: ['all', ['!=', ['geometry-type'], 'Point'], filter] as FilterSpecification,
  layout: { 'line-cap': 'round' as const, 'line-join': 'round' as const, 'line-sort-key': byUse(({ order }) => order) },
  paint: {
    'line-color': [
      'coalesce',
      ['get', 'stroke'],
      ['get', 'fill'],
      byUse(({ stroke }) => stroke),
    ] as ExpressionSpecification,
    'line-width': widthAt(['coalesce', ['get', 'stroke-width'], byUse(({ strokeWidth }) => strokeWidth)]),
    'line-opacity': opacity,
  },
});

/** Dashes can be told for a whole layer only. */
const dashedLines = (id: string, opacity: number, use: Use) => {
  const { dash, strokeWidth } = planColours[use];
  const drawn = lines(id, opacity, isOneOf([use]));
  return {
    ...drawn,
    layout: { 'line-cap': 'butt' as const, 'line-join': 'round' as const },
    paint: { ...drawn.paint, 'line-width': widthAt(strokeWidth), ...(dash && { 'line-dasharray': [...dash] }) },
  };
};

const points = (id: string, opacity: number) => ({
  id,
  type: 'circle' as const,
  // The signs that a paper plan sets beside its areas say what a click says, and would cover what is below them.
  filter: ['all', ['==', ['geometry-type'], 'Point'], ['!=', ['get', 'use'], 'symbol']] as FilterSpecification,
  paint: {
    'circle-color': [
      'coalesce',
      ['get', 'fill'],
      byUse(({ fill, stroke }) => fill ?? stroke),
    ] as ExpressionSpecification,
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 13, 2, 18, 7] as ExpressionSpecification,
    'circle-stroke-color': '#ffffff',
    'circle-stroke-width': 1,
    'circle-opacity': opacity,
  },
});

/** A line is as wide as it says at zoom 17, and thinner the farther one is away. */
const widthAt = (width: ExpressionSpecification | number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.5],
  ['zoom'],
  13,
  ['*', 0.4, width],
  17,
  width,
  20,
  ['*', 2, width],
];

const isOneOf = (uses: readonly Use[]): ExpressionSpecification => ['in', ['get', 'use'], ['literal', [...uses]]];

/** A value for each use that has a look of its own. */
function byUse(value: (look: PlanColour) => string | number): ExpressionSpecification {
  const branches = Object.entries(planColours).flatMap(([use, look]) => [use, value(look)]);
  return ['match', ['get', 'use'], ...branches, value(OTHER)] as unknown as ExpressionSpecification;
}
