import type { LayerSpecification } from 'maplibre-gl';
import { uses } from '@/lib/layers/model/uses';
import type { LayerOfSource } from '../map/layer';
import { drawnLayers } from './annotation-layers';
import { groundLayers } from './ground';
import { labelLayers } from './labels';
import { type Palette, paletteOf } from './palette';
import { planLayers } from './plan-layers';
import { wayLayers } from './ways';

/** How the live map draws, for pictures of the same: on paper there is light only. */
export interface PictureStyle {
  colours: Palette;
  base: readonly LayerSpecification[];
  /** Of any plan: by the use of its features, or the colours that they bring. */
  plan: readonly LayerOfSource[];
  /** Of annotations that are lines or areas. */
  entries: readonly LayerOfSource[];
}

/** The light style of the live map, with one annotation selected or none. */
export function pictureStyle(selectedId: string | null): PictureStyle {
  const colours = paletteOf('light');
  return {
    colours,
    base: [...groundLayers(colours), ...wayLayers(colours), ...labelLayers(colours)],
    plan: planLayers('plan', 1, uses),
    entries: drawnLayers(colours, selectedId),
  };
}
