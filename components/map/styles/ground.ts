import type { FillLayerSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom, isKind, layerOf } from './layer';
import type { Palette } from './palette';

/** What covers the ground: use of land, water, buildings. */
export const groundLayers = (palette: Palette): LayerSpecification[] => [
  ground('state', ['state'], palette.field),
  ground('residential', ['residential', 'commercial'], palette.residential),
  ground('field', ['field', 'meadow'], palette.field),
  ground('forest', ['forest'], palette.forest),
  ground('park', ['park', 'garden', 'cemetery', 'playground', 'sports'], palette.park),
  ground('square', ['square', 'plaza', 'pedestrian'], palette.square),
  ground('water', ['water'], palette.water, palette.waterEdge),
  layerOf({
    id: 'borders',
    type: 'line',
    filter: isKind('municipality', 'state'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.label,
      'line-opacity': 0.4,
      'line-width': ['case', isKind('state'), 2, 1],
      'line-dasharray': [4, 2],
    },
  }),
  layerOf({
    id: 'river',
    type: 'line',
    filter: isKind('river', 'stream'),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': palette.water, 'line-width': byZoom({ 8: 1, 11: 2, 14: 10, 18: 110 }) },
  }),
];

/** Drawn above the streets' edges, so that a house at a corner stays whole. */
export const buildingLayers = (palette: Palette): LayerSpecification[] => [
  ground('buildings', ['building'], palette.building, palette.buildingEdge),
  ground('public-buildings', ['building-public'], palette.publicBuilding, palette.buildingEdge),
];

function ground(id: string, kinds: string[], colour: string, edge = colour): LayerSpecification {
  const paint: FillLayerSpecification['paint'] = { 'fill-color': colour, 'fill-outline-color': edge };
  return layerOf({ id, type: 'fill', filter: ['all', isKind(...kinds), isSurface], paint });
}

const isSurface: ['==', ['geometry-type'], 'Polygon'] = ['==', ['geometry-type'], 'Polygon'];
