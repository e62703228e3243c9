import type { Feature, FeatureCollection } from 'geojson';
import { pointOn } from '@/lib/annotations/model/place';
import type { Category } from '@/lib/annotations/model/settings';
import type { AnnotationView } from '@/lib/realtime/model';

/** A colour for what has no category that the map knows any more. */
const UNKNOWN = '#5b6470';

/** The name under which a mark's picture lies in the map. */
export const imageOf = (category: string, shape: 'pin' | 'disc') => `mark-${category}-${shape}`;

/** Lines and areas as they are drawn, and for each annotation one point that carries its mark. */
export function annotationFeatures(
  annotations: readonly AnnotationView[],
  categories: readonly Category[],
): FeatureCollection {
  const colours = new Map(categories.map((category) => [category.key, category.colour]));
  const features: Feature[] = [];
  for (const { id, geometry, category, gone } of annotations) {
    if (gone || !geometry) continue;
    const shape = geometry.type === 'Point' ? 'pin' : 'disc';
    const properties = { id, colour: colours.get(category) ?? UNKNOWN, image: imageOf(category, shape), shape };
    if (shape === 'disc') features.push({ type: 'Feature', properties: { ...properties, part: 'drawn' }, geometry });
    const point = { type: 'Point' as const, coordinates: pointOn(geometry) };
    features.push({ type: 'Feature', properties: { ...properties, part: 'mark' }, geometry: point });
  }
  return { type: 'FeatureCollection', features };
}
