import type { StyleSpecification } from 'maplibre-gl';
import { groundLayers } from './ground';
import { labelLayers, namesAnchor } from './labels';
import { paletteOf, type Theme } from './palette';
import { wayLayers } from './ways';

/** The source every layer of our own base map reads. */
const BASEMAP = 'basemap';

/**
 * The style under everything else. In: the address of a town's drawing (GeoJSON whose features have a `kind`); else a
 * quiet empty ground, on which is laid what comes from elsewhere, where it comes.
 */
export function basemapStyle(address: string | null, theme: Theme): StyleSpecification {
  const palette = paletteOf(theme);
  const background = { id: GROUND, type: 'background' as const, paint: { 'background-color': palette.land } };
  // Without `glyphs` the browser draws the letters itself, in the page's own font: no server of fonts is asked.
  if (address === null || !isDrawing(address)) return { version: 8, sources: {}, layers: [background, namesAnchor] };
  return {
    version: 8,
    sources: { [BASEMAP]: { type: 'geojson', data: address, tolerance: 0.2 } },
    layers: [background, ...groundLayers(palette), ...wayLayers(palette), ...labelLayers(palette)],
  };
}

/** The lowest layer of all. */
export const GROUND = 'land';

/** Whether a base map is a town's own drawing. */
export const isDrawing = (address: string) => new URL(address, 'http://here').pathname.endsWith('.geojson');

/** Whether our own styles draw it, so that it has a dark look too; what others draw is light. */
export const hasDarkLook = (address: string | null) =>
  address === null || isDrawing(address) || address.endsWith('/own-style');
