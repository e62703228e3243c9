import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { DRAWN_LAYER, MARKS_LAYER } from '@/lib/annotations/model/tile';
import type { LayerOfSource } from '../map/layer';
import type { Palette } from './palette';

/** The layers that take a click for an annotation, the topmost first. */
export const CLICKABLE = [
  'annotation-selected',
  'annotation-groups',
  'annotation-marks',
  'tile-groups',
  'tile-marks',
  'annotation-lines',
  'annotation-areas',
  'tile-lines',
  'tile-areas',
];

/** Begins the name of a group's picture; how many it holds comes after. */
export const GROUP_IMAGE = 'group-';

/** How what comes from tiles finds its colour: by its category's key. */
export interface Look {
  palette: Palette;
  colours: ReadonlyMap<string, string>;
  /** Of what has no category that the map knows any more. */
  otherwise: string;
}

/** Lines and areas, from the lowest to the topmost; the selected one stands out by a second edge. */
export function drawnLayers(palette: Palette, selectedId: string | null): LayerOfSource[] {
  const halo: LayerOfSource = {
    id: 'annotation-halo',
    type: 'line',
    filter: ['==', ['get', 'id'], selectedId ?? ''],
    layout: ROUND,
    paint: { 'line-color': palette.selection, 'line-width': 11 },
  };
  const [areas, ...lines] = shapes('annotation', palette, ['get', 'colour']);
  return [...(areas ? [areas] : []), halo, ...lines];
}

/** The same from tiles, without those of these ids: what the page knows better is drawn from there. */
export const tileDrawnLayers = ({ palette, ...colours }: Look, left: readonly string[]): LayerOfSource[] =>
  shapes('tile', palette, colourOf(colours)).map(
    (layer) =>
      ({
        ...layer,
        'source-layer': DRAWN_LAYER,
        filter: layer.type === 'fill' ? ['all', AREA, without(left)] : without(left),
      }) as LayerOfSource,
  );

const SIZE = 0.95;
const SINGLE: ExpressionSpecification = ['!', ['has', 'point_count']];

/** What comes from tiles does not know whether it was answered. */
const ANSWERED_OR_NOT: ExpressionSpecification = ['case', ['==', ['get', 'answered'], true], '-answered', ''];

/** The picture is named as `imageOf` (layers/annotation-features.ts) names it. */
const marks = {
  type: 'symbol',
  layout: {
    'icon-image': ['concat', 'mark-', ['get', 'category'], '-', ['get', 'shape'], ANSWERED_OR_NOT],
    'icon-anchor': ['match', ['get', 'shape'], 'pin', 'bottom', 'center'],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'symbol-z-order': 'viewport-y',
  },
} satisfies Pick<SymbolLayerSpecification, 'type' | 'layout'>;

/** One mark for each annotation, and one for each group of those that would lie over each other. */
export const markLayers: LayerOfSource[] = marksOf('annotation');

/** The same from tiles, without those of these ids. Of a group nobody can be left out. */
export const tileMarkLayers = (left: readonly string[]): LayerOfSource[] =>
  marksOf('tile').map(
    (layer) =>
      ({
        ...layer,
        'source-layer': MARKS_LAYER,
        ...(layer.id === 'tile-marks' && { filter: ['all', SINGLE, without(left)] }),
      }) as LayerOfSource,
  );

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;
const AREA: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];

const without = (left: readonly string[]): ExpressionSpecification => [
  '!',
  ['in', ['get', 'id'], ['literal', [...left]]],
];

const colourOf = ({ colours, otherwise }: Omit<Look, 'palette'>): ExpressionSpecification | string =>
  colours.size === 0
    ? otherwise
    : (['match', ['get', 'category'], ...[...colours].flat(), otherwise] as unknown as ExpressionSpecification);

function shapes(name: string, palette: Palette, colour: ExpressionSpecification | string): LayerOfSource[] {
  return [
    {
      id: `${name}-areas`,
      type: 'fill',
      filter: AREA,
      paint: { 'fill-color': colour, 'fill-opacity': 0.24 },
    },
    {
      id: `${name}-edges`,
      type: 'line',
      layout: ROUND,
      paint: { 'line-color': palette.markEdge, 'line-width': 7 },
    },
    {
      id: `${name}-lines`,
      type: 'line',
      layout: ROUND,
      paint: { 'line-color': colour, 'line-width': 4 },
    },
  ];
}

function marksOf(name: string): LayerOfSource[] {
  return [
    { ...marks, id: `${name}-marks`, filter: SINGLE, layout: { ...marks.layout, 'icon-size': SIZE } },
    {
      ...marks,
      id: `${name}-groups`,
      filter: ['has', 'point_count'],
      layout: {
        ...marks.layout,
        'icon-image': ['concat', GROUP_IMAGE, ['get', 'point_count_abbreviated']],
        'icon-anchor': 'center',
      },
    },
  ];
}

export const selectedLayers: LayerOfSource[] = [
  { ...marks, id: 'annotation-selected', layout: { ...marks.layout, 'icon-size': SIZE * 1.4 } },
];
