import type { NamedColours } from '../model/layer';
import type { PlanFeature } from '../model/plan';
import { type Use, uses } from '../model/uses';
import type { NumberedFeature } from './cut-tiles';

/** How many lines a legend has at most: more is a list, and the list is elsewhere. */
const NAMES_LIMIT = 40;

/** The uses that occur in what is drawn, in the order of all uses. What brings its own colours has none to tell. */
export function usesIn(features: readonly NumberedFeature[]): Use[] {
  const found = new Set(features.flatMap(({ feature }) => (feature.geometry && !feature.colours ? [feature.use] : [])));
  return uses.filter((use) => found.has(use));
}

/** Each name once, with the look of the first feature that has it, for files that bring their own colours. */
export function legendNames(features: readonly NumberedFeature[]): NamedColours[] {
  const names = new Map<string, NamedColours>();
  for (const { feature } of features) {
    if (names.size >= NAMES_LIMIT) break;
    if (feature.title && feature.colours && !names.has(feature.title)) names.set(feature.title, lookOf(feature));
  }
  return [...names.values()];
}

const lookOf = ({ title, colours, geometry }: PlanFeature): NamedColours => ({
  name: title ?? '',
  shape: geometry?.type.endsWith('Point') ? 'point' : geometry?.type.endsWith('LineString') ? 'line' : 'area',
  fill: colours?.fill ?? null,
  fillOpacity: colours?.fillOpacity ?? 0.45,
  stroke: colours?.stroke ?? null,
});
