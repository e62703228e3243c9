import type { StyleSpecification } from 'maplibre-gl';
import { groundLayers } from './ground';
import { labelLayers } from './labels';
import { paletteOf, type Theme } from './palette';
import { wayLayers } from './ways';

/** The source every layer of our own base map reads. */
const BASEMAP = 'basemap';

/**
 * The style under everything else. In: the address of a town's drawing (GeoJSON whose features have a `kind`), or of
 * an outside style, or null for a quiet empty ground.
 */
export function basemapStyle(address: string | null, theme: Theme): StyleSpecification | string {
  if (address !== null && !isDrawing(address)) return address;
  const palette = paletteOf(theme);
  const background = { id: 'land', type: 'background' as const, paint: { 'background-color': palette.land } };
  // Without `glyphs` the browser draws the letters itself, in the page's own font: no server of fonts is asked.
  if (address === null) return { version: 8, sources: {}, layers: [background] };
  return {
    version: 8,
    sources: { [BASEMAP]: { type: 'geojson', data: address, tolerance: 0.2 } },
    layers: [background, ...groundLayers(palette), ...wayLayers(palette), ...labelLayers(palette)],
  };
}

/** Whether a base map is a town's own drawing and not an outside style. */
export const isDrawing = (address: string) => new URL(address, 'http://here').pathname.endsWith('.geojson');
