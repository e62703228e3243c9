import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerOfSource } from '../map/layer';

/** How a plan's features are coloured: by the colours they bring, else by one of the layer. */
const strokeOf = (fallback: string): ExpressionSpecification => ['coalesce', ['get', 'stroke'], fallback];
const fillOf = (fallback: string): ExpressionSpecification => ['coalesce', ['get', 'fill'], fallback];

/** Surfaces, edges and points of a plan drawing. `id` begins the layers' names. */
export const planLayers = (id: string, colour: string): LayerOfSource[] => [
  {
    id: `${id}-surfaces`,
    type: 'fill',
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': fillOf(colour), 'fill-opacity': ['coalesce', ['get', 'fill-opacity'], 0.45] },
  },
  {
    id: `${id}-lines`,
    type: 'line',
    filter: ['!=', ['geometry-type'], 'Point'],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': strokeOf(colour),
      'line-width': [
        'interpolate',
        ['exponential', 1.6],
        ['zoom'],
        13,
        ['coalesce', ['get', 'stroke-width'], 2],
        18,
        ['*', 3, ['coalesce', ['get', 'stroke-width'], 2]],
      ],
      'line-opacity': 0.95,
    },
  },
  {
    id: `${id}-points`,
    type: 'circle',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-color': fillOf(colour),
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 13, 2, 18, 7],
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 1,
    },
  },
];
