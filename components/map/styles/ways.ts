import type { LayerSpecification } from 'maplibre-gl';
import { buildingLayers } from './ground';
import { byZoom, isKind, layerOf } from './layer';
import type { Palette } from './palette';

const main = { 11: 1.5, 14: 6, 16: 14, 19: 64 };
const side = { 12: 0.8, 14: 3, 16: 9, 19: 44 };

/** What one moves on: paths, streets with their edges, rails; and the buildings between. */
export const wayLayers = (palette: Palette): LayerSpecification[] => [
  layerOf({
    id: 'paths',
    type: 'line',
    minzoom: 13,
    filter: isKind('path'),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': palette.path,
      'line-width': byZoom({ 13: 0.8, 17: 2.5, 19: 5 }),
      'line-dasharray': [2, 1.5],
    },
  }),
  street('side-edges', 'street-side', palette.streetEdge, widened(side)),
  street('main-edges', 'street-main', palette.streetEdge, widened(main)),
  street('side-streets', 'street-side', palette.street, side),
  street('main-streets', 'street-main', palette.street, main),
  layerOf({
    id: 'rails',
    type: 'line',
    filter: isKind('rail'),
    paint: { 'line-color': palette.rail, 'line-width': byZoom({ 11: 1.2, 16: 3, 19: 7 }) },
  }),
  layerOf({
    id: 'sleepers',
    type: 'line',
    minzoom: 13,
    filter: isKind('rail'),
    paint: { 'line-color': palette.land, 'line-width': byZoom({ 13: 0.8, 16: 1.6, 19: 4 }), 'line-dasharray': [3, 3] },
  }),
  ...buildingLayers(palette),
];

const street = (id: string, kind: string, colour: string, widths: Record<number, number>): LayerSpecification =>
  layerOf({
    id,
    type: 'line',
    filter: isKind(kind),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': byZoom(widths) },
  });

const widened = (widths: Record<number, number>): Record<number, number> =>
  Object.fromEntries(Object.entries(widths).map(([zoom, width]) => [zoom, width * 1.12 + 1.2]));
