import type { ExpressionSpecification, FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { LayerOfSource } from '../map/layer';
import type { Palette } from './palette';

/** The layers that take a click for an annotation, the topmost first. */
export const CLICKABLE = ['annotation-selected', 'annotation-marks', 'annotation-lines', 'annotation-areas'];

/** How annotations look, from the lowest to the topmost; the selected one stands out by size and edge. */
export function annotationLayers(palette: Palette, selectedId: string | null): LayerOfSource[] {
  const selected: ExpressionSpecification = ['==', ['get', 'id'], selectedId ?? ''];
  return [
    {
      id: 'annotation-areas',
      type: 'fill',
      filter: drawn(['==', ['geometry-type'], 'Polygon']),
      paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.28 },
    },
    {
      id: 'annotation-edges',
      type: 'line',
      filter: drawn(true),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.markEdge, 'line-width': 7 },
    },
    {
      id: 'annotation-lines',
      type: 'line',
      filter: drawn(true),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': ['get', 'colour'], 'line-width': 4 },
    },
    {
      id: 'annotation-halo',
      type: 'line',
      filter: drawn(selected),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.selection, 'line-width': 3, 'line-gap-width': 5 },
    },
    { ...marks, id: 'annotation-marks', filter: mark(['!', selected]), layout: { ...marks.layout, 'icon-size': SIZE } },
    {
      ...marks,
      id: 'annotation-selected',
      filter: mark(selected),
      layout: { ...marks.layout, 'icon-size': SIZE * 1.4, 'symbol-sort-key': 1 },
    },
  ];
}

const SIZE = 0.95;

const drawn = (which: ExpressionSpecification | boolean): FilterSpecification =>
  ['all', ['==', ['get', 'part'], 'drawn'], which] as FilterSpecification;

const mark = (which: ExpressionSpecification): FilterSpecification =>
  ['all', ['==', ['get', 'part'], 'mark'], which] as FilterSpecification;

const marks = {
  type: 'symbol',
  layout: {
    'icon-image': ['get', 'image'],
    'icon-anchor': ['match', ['get', 'shape'], 'pin', 'bottom', 'center'],
    'icon-allow-overlap': true,
    'symbol-z-order': 'viewport-y',
  },
} satisfies Pick<SymbolLayerSpecification, 'type' | 'layout'>;
