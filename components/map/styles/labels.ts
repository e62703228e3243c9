import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { isKind, layerOf } from './layer';
import type { Palette } from './palette';

const FIRST_LABEL = 'street-names';

/** Draws nothing, and stands for the names where a map has none of its own: what is drawn over the town goes below. */
export const namesAnchor: LayerSpecification = {
  id: FIRST_LABEL,
  type: 'background',
  layout: { visibility: 'none' },
};

/** What is drawn over the town goes below the first of these that there is: names and remarks stay on top. */
export const UNDER_NAMES = [FIRST_LABEL, 'annotation-areas'];

/** Families, not files: the browser draws the letters, and takes the first family that it has. */
export const REGULAR = ['Fira Sans', 'sans-serif'];
/** The first name tells the weight; no family is called so. */
export const BOLD = ['Fira Sans Bold', 'Fira Sans', 'sans-serif'];

/** Names along streets and rivers, and at places, buildings and greens. */
export const labelLayers = (palette: Palette): LayerSpecification[] => [
  along(FIRST_LABEL, isKind('street-main', 'street-side'), { colour: palette.label, minzoom: 14.5, palette }),
  along('river-names', isKind('river', 'stream'), { colour: palette.waterLabel, minzoom: 12, palette }),
  at('green-names', isKind('park', 'forest', 'garden', 'playground', 'sports', 'cemetery'), {
    colour: palette.parkLabel,
    minzoom: 13.5,
    palette,
  }),
  at('water-names', isKind('water'), { colour: palette.waterLabel, minzoom: 13, palette }),
  at('building-names', isKind('building-public'), { colour: palette.label, minzoom: 15, palette }),
  at('place-names', isKind('label', 'square', 'plaza'), { colour: palette.label, minzoom: 8, palette }),
];

interface Look {
  colour: string;
  minzoom: number;
  palette: Palette;
}

type SymbolFilter = NonNullable<SymbolLayerSpecification['filter']>;

const hasName: ExpressionSpecification = ['has', 'name'];
const text: SymbolLayerSpecification['layout'] = { 'text-field': ['get', 'name'], 'text-font': REGULAR };

const inked = ({ colour, palette }: Look): SymbolLayerSpecification['paint'] => ({
  'text-color': colour,
  'text-halo-color': palette.labelHalo,
  'text-halo-width': 1.4,
});

const along = (id: string, filter: ExpressionSpecification, look: Look): LayerSpecification =>
  layerOf({
    id,
    type: 'symbol',
    minzoom: look.minzoom,
    filter: ['all', filter, hasName, ['==', ['geometry-type'], 'LineString']] as SymbolFilter,
    layout: {
      ...text,
      'symbol-placement': 'line',
      'symbol-spacing': 320,
      'text-size': ['interpolate', ['linear'], ['zoom'], 14, 11, 18, 15],
      'text-letter-spacing': 0.02,
      'text-max-angle': 35,
    },
    paint: inked(look),
  });

const at = (id: string, filter: ExpressionSpecification, look: Look): LayerSpecification =>
  layerOf({
    id,
    type: 'symbol',
    minzoom: look.minzoom,
    filter: ['all', filter, hasName] as SymbolFilter,
    layout: {
      ...text,
      'text-font': BOLD,
      'text-size': ['interpolate', ['linear'], ['zoom'], 12, 11, 17, 14],
      'text-max-width': 7,
      'text-padding': 6,
    },
    paint: inked(look),
  });
