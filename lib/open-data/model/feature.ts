import type { Feature, Geometry } from 'geojson';
import type { OpenAnnotation } from './collection';

/** An annotation as a GeoJSON feature (RFC 7946). In: the platform's origin, for the link. */
export const featureOf = (annotation: OpenAnnotation, origin: string): Feature<Geometry | null> => ({
  type: 'Feature',
  id: annotation.id,
  geometry: annotation.geometry,
  properties: {
    number: annotation.number,
    category: annotation.category,
    categoryLabel: annotation.categoryLabel,
    text: annotation.text,
    warning: annotation.warning,
    place: annotation.place,
    posted: annotation.posted,
    edited: annotation.edited,
    author: annotation.author,
    official: annotation.official,
    comments: annotation.comments,
    topComments: annotation.topComments,
    agrees: annotation.agrees,
    disagrees: annotation.disagrees,
    answer: annotation.answer,
    answered: annotation.answered,
    link: origin + annotation.path,
  },
});
