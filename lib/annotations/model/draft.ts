import { z } from 'zod';
import { Area, Position } from '@/lib/offers/model';
import { pointsOf } from './place';
import { readGeometry } from './place-from-form';

export const TEXT_LIMIT = 2_000;
export const PLACE_LIMIT = 200;
/** Corners of one line or area. More is a drawing, not a remark. */
export const VERTEX_LIMIT = 200;

/** Forms send CRLF; we keep and count LF. */
const Text = z
  .string()
  .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
  .min(1, 'text.missing')
  .max(TEXT_LIMIT, 'text.too-long');
const Words = z
  .string()
  .trim()
  .max(PLACE_LIMIT, 'place.too-long')
  .transform((words) => words || null)
  .nullable()
  .default(null);

const Point = z.object({ type: z.literal('Point'), coordinates: Position });
const LineString = z.object({ type: z.literal('LineString'), coordinates: z.array(Position).min(2) });
/** What somebody drew: GeoJSON, EPSG:4326, with at most `VERTEX_LIMIT` corners. Refusals `place.…`. */
export const Drawn = z
  .discriminatedUnion('type', [Point, LineString, Area], 'place.unreadable')
  .refine((geometry) => pointsOf(geometry).length <= VERTEX_LIMIT, 'place.too-many-points')
  .refine((geometry) => geometry.type !== 'Polygon' || geometry.coordinates.every(isClosed), 'place.not-closed');
/** A form sends GeoJSON as a text, and nothing as an empty one. */
const Geometry = z.preprocess(
  (sent) => (sent === '' || sent === undefined ? null : typeof sent === 'string' ? readGeometry(sent) : sent),
  Drawn.nullable(),
);

/** A place as an address says it: GeoJSON as a text, which must be there. */
export const PlaceInAddress = z.string().max(16_000).transform(readGeometry).pipe(Drawn);

const Category = z.string().min(1, 'category.missing');
const somewhere = { message: 'place.missing', path: ['placeInWords'] };

/**
 * What a browser sends to add an annotation: a drawn place, a place in words, or both. `key` is made by the browser:
 * sent twice with the same content, it is one annotation.
 */
export const AnnotationDraft = z
  .object({
    key: z.uuid(),
    threadId: z.uuid(),
    geometry: Geometry,
    placeInWords: Words,
    category: Category,
    text: Text,
  })
  .refine((draft) => draft.geometry !== null || draft.placeInWords !== null, somewhere);
export type AnnotationDraft = z.output<typeof AnnotationDraft>;

/** What the author changes. Without a geometry the drawn place stays where it is. */
export const AnnotationEdit = z.object({
  annotationId: z.uuid(),
  geometry: Geometry,
  placeInWords: Words,
  category: Category,
  text: Text,
});
export type AnnotationEdit = z.output<typeof AnnotationEdit>;

export const AnnotationWithdrawal = z.object({ annotationId: z.uuid() });

/** What a browser sends to support an annotation (1), or to take that back (0). */
export const SupportDraft = z.object({
  annotationId: z.uuid(),
  support: z.coerce
    .number()
    .int()
    .min(0)
    .max(1)
    .transform((voice) => voice === 1),
});

/** What policies ask about one annotation. */
export interface AnnotationFacts {
  id: string;
  threadId: string;
  authorId: string;
  hasGeometry: boolean;
  withdrawnAt: Date | null;
  hiddenBy: string | null;
}

const isClosed = (ring: [number, number][]) => {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};
