import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerOfSource } from '../map/layer';
import type { Theme } from './palette';

/** What a map that shows density has to know: of how many. */
export interface Density {
  /** Null: not known yet. */
  count: number | null;
}

/** From this zoom on one sees each mark again, and no density. */
export const EACH_FROM = 19;

/**
 * From few to many. Lightness alone tells them apart, so that nobody needs the hue; from the ground's own lightness
 * away. `filter-bar.css` has the same for the legend.
 */
export const densityColours = {
  light: ['#f6d68a', '#f19a3e', '#cf4a4a', '#8a1f66', '#3d0a4f'],
  dark: ['#4a1d6b', '#8d2a72', '#d1495b', '#f79a3e', '#fdf3a8'],
} as const;

/** How dense annotations lie. A group counts as many as it holds, by the root, so that one crowd does not hide all others. */
export const densityLayer = (id: string, theme: Theme, { count }: Density): LayerOfSource => ({
  id,
  type: 'heatmap',
  maxzoom: EACH_FROM + 1,
  paint: {
    'heatmap-weight': ['sqrt', ['coalesce', ['get', 'point_count'], 1]],
    'heatmap-intensity': intensityFor(count ?? 1),
    'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 6, 22, 16, 44],
    'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], ...stops(theme)],
    'heatmap-opacity': ['interpolate', ['linear'], ['zoom'], EACH_FROM - 0.5, 0.85, EACH_FROM + 0.5, 0],
  } as never,
});

/** The same layer, shown only from near by where density is shown from afar. */
export const whenNear = <L extends LayerOfSource>(layer: L, isDense: boolean): L =>
  isDense ? { ...layer, minzoom: EACH_FROM } : layer;

function stops(theme: Theme): (string | number)[] {
  const [first, ...others] = densityColours[theme];
  // From the first colour's own transparency on: from a black one it would have a dark edge.
  return [
    0,
    `${first}00`,
    0.12,
    first,
    ...others.flatMap((colour, index) => [0.12 + (0.88 * (index + 1)) / others.length, colour]),
  ];
}

/** With each zoom, groups hold a fourth, and their roots a half. In a town's view the densest place is to be the last colour. */
function intensityFor(count: number): ExpressionSpecification {
  const full = TOWN + Math.max(0, Math.log2(Math.sqrt(count) / ONE_BY_ONE));
  return ['interpolate', ['exponential', 2], ['zoom'], full - 10, 2 ** -10, full, 1];
}

/** The zoom at which one sees a town, and the root of how many lie apart from each other there. */
const TOWN = 11;
const ONE_BY_ONE = 8;
