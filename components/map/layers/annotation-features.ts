import type { Feature, FeatureCollection } from 'geojson';
import { pointOn } from '@/lib/annotations/model/place';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';

/** A colour for what has no category that the map knows any more. */
export const UNKNOWN = '#5b6470';

/** The name under which a mark's picture lies in the map. */
export const imageOf = (category: string, shape: 'pin' | 'disc', answered: boolean) =>
  `mark-${category}-${shape}${answered ? ANSWERED : ''}`;

/** Ends the name of the picture of a mark that the municipality answered. */
export const ANSWERED = '-answered';

/** What lies on the map: lines and areas as they are drawn, and for each annotation one point that carries its mark. */
export interface AnnotationFeatures {
  drawn: FeatureCollection;
  marks: FeatureCollection;
  /** The mark of the selected one, which never disappears in a group. */
  selected: FeatureCollection;
}

export function annotationFeatures(
  annotations: readonly AnnotationView[],
  categories: readonly Category[],
  selectedId: string | null,
): AnnotationFeatures {
  const colours = new Map(categories.map((category) => [category.key, category.colour]));
  const [drawn, marks, selected]: [Feature[], Feature[], Feature[]] = [[], [], []];
  for (const { id, geometry, category, gone, feedback } of annotations) {
    if (gone || !geometry) continue;
    const shape = geometry.type === 'Point' ? 'pin' : 'disc';
    const properties = { id, category, shape, colour: colours.get(category) ?? UNKNOWN, answered: feedback !== null };
    if (shape === 'disc') drawn.push({ type: 'Feature', properties, geometry });
    const point = { type: 'Point' as const, coordinates: pointOn(geometry) };
    (id === selectedId ? selected : marks).push({ type: 'Feature', properties, geometry: point });
  }
  return { drawn: collection(drawn), marks: collection(marks), selected: collection(selected) };
}

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
