import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { LayerOfSource } from '../map/layer';
import type { Palette } from './palette';

/** The layers that take a click for an annotation. */
export const CLICKABLE = [
  'annotation-selected',
  'annotation-groups',
  'annotation-marks',
  'annotation-lines',
  'annotation-areas',
];

/** Begins the name of a group's picture; how many it holds comes after. */
export const GROUP_IMAGE = 'group-';

/** Lines and areas, from the lowest to the topmost; the selected one stands out by a second edge. */
export function drawnLayers(palette: Palette, selectedId: string | null): LayerOfSource[] {
  const selected: ExpressionSpecification = ['==', ['get', 'id'], selectedId ?? ''];
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: 'annotation-areas',
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.24 },
    },
    {
      id: 'annotation-halo',
      type: 'line',
      filter: selected,
      layout: round,
      paint: { 'line-color': palette.selection, 'line-width': 11 },
    },
    {
      id: 'annotation-edges',
      type: 'line',
      layout: round,
      paint: { 'line-color': palette.markEdge, 'line-width': 7 },
    },
    {
      id: 'annotation-lines',
      type: 'line',
      layout: round,
      paint: { 'line-color': ['get', 'colour'], 'line-width': 4 },
    },
  ];
}

const SIZE = 0.95;

const marks = {
  type: 'symbol',
  layout: {
    'icon-image': ['get', 'image'],
    'icon-anchor': ['match', ['get', 'shape'], 'pin', 'bottom', 'center'],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'symbol-z-order': 'viewport-y',
  },
} satisfies Pick<SymbolLayerSpecification, 'type' | 'layout'>;

/** One mark for each annotation, and one for each group of those that would lie over each other. */
export const markLayers: LayerOfSource[] = [
  {
    ...marks,
    id: 'annotation-marks',
    filter: ['!', ['has', 'point_count']],
    layout: { ...marks.layout, 'icon-size': SIZE },
  },
  {
    ...marks,
    id: 'annotation-groups',
    filter: ['has', 'point_count'],
    layout: {
      ...marks.layout,
      'icon-image': ['concat', GROUP_IMAGE, ['get', 'point_count_abbreviated']],
      'icon-anchor': 'center',
    },
  },
];

export const selectedLayers: LayerOfSource[] = [
  { ...marks, id: 'annotation-selected', layout: { ...marks.layout, 'icon-size': SIZE * 1.4 } },
];
