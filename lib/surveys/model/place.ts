import { z } from 'zod';
import { Drawn, PLACE_LIMIT } from '@/lib/annotations/model/draft';
import { type Geometry, pointsOf } from '@/lib/annotations/model/place';
import { answersAbout, FollowUp, followUpColumns } from './follow-up';
import { areUnique } from './key';
import { asked, defineKind, type GivenPlace } from './kind';
import { readPlaces } from './place-fields';

/** Places of one answer. */
export const PLACES_LIMIT = 20;
/** Questions about each of them. */
export const FOLLOW_UPS_LIMIT = 5;
/** Corners of all places of one answer together: each goes along in the form from page to page. */
export const CORNERS_LIMIT = 800;

export const shapes = ['point', 'line', 'area'] as const;
export type Shape = (typeof shapes)[number];

const Place = z
  .object({
    ...asked,
    kind: z.literal('place'),
    /** What may be drawn. */
    shapes: z.array(z.enum(shapes)).min(1, 'question.no-shapes').refine(areUnique, 'question.no-shapes'),
    /** Fewest and most places of an answer. */
    min: z.int().min(1).max(PLACES_LIMIT).optional(),
    max: z.int().min(1).max(PLACES_LIMIT),
    /** What is asked about each place. */
    followUps: z
      .array(FollowUp)
      .max(FOLLOW_UPS_LIMIT, 'question.too-many-follow-ups')
      .refine((asks) => areUnique(asks.map(({ id }) => id)), 'question.follow-ups-twice')
      .optional(),
  })
  .refine(({ min = 1, max }) => min <= max, 'question.range-empty');

export type PlaceQuestion = z.output<typeof Place>;

/** One or several places, drawn on a map or said in words, each with a few questions about it. */
export const place = defineKind({
  schema: Place,
  answer: (question) =>
    z
      .array(z.unknown(), 'answer.invalid')
      .refine((given) => given.length <= question.max, 'answer.too-many-places')
      .refine((given) => given.length >= (question.min ?? 1), 'answer.too-few-places')
      .transform((given, context) => {
        const places = given.map((one) => placeIn(question, one));
        const wrong = places.find((one) => typeof one === 'string') ?? tooManyCorners(places as GivenPlace[]);
        if (!wrong) return places as GivenPlace[];
        context.addIssue({ code: 'custom', message: wrong });
        return z.NEVER;
      }),
  read: (question, fields) => readPlaces(question, fields),
  columns: (question) => [
    {
      ...{ key: question.id, about: 'places', holds: 'amount', options: [] },
      ...{ from: question.min ?? 1, to: question.max, whole: true },
      valueIn: (answer) => (answer as readonly GivenPlace[]).length,
    },
    {
      ...{ key: `${question.id}:*where`, about: 'where', holds: 'places', options: [], open: true },
      valueIn: (answer) => unlessNone((answer as readonly GivenPlace[]).flatMap(({ geometry }) => geometry ?? [])),
    },
    {
      ...{ key: `${question.id}:*words`, about: 'where-in-words', holds: 'words', options: [], open: true },
      valueIn: (answer) =>
        unlessNone((answer as readonly GivenPlace[]).flatMap(({ words }) => words ?? []))?.join('; '),
    },
    ...followUpColumns(question),
  ],
});

/** Which shape a geometry is. */
export const shapeOf = ({ type }: Geometry): Shape =>
  type === 'Point' ? 'point' : type === 'LineString' ? 'line' : 'area';

const Given = z.object({
  geometry: z.unknown().optional(),
  words: z.string().trim().max(PLACE_LIMIT, 'answer.place-too-long').nullish(),
  answers: z.record(z.string(), z.unknown()).nullish(),
});

/** A checked place, or the code of what is wrong with it. */
function placeIn(question: PlaceQuestion, given: unknown): GivenPlace | string {
  const read = Given.safeParse(given);
  if (!read.success)
    return read.error.issues.find(({ message }) => message.startsWith('answer.'))?.message ?? 'answer.invalid';
  const { geometry: sent, words, answers = {} } = read.data;
  const drawn = sent == null ? null : Drawn.safeParse(sent);
  if (drawn && !drawn.success) return 'answer.place-unreadable';
  const geometry = drawn && rounded(drawn.data);
  if (!geometry && !words) return 'answer.place-missing';
  if (geometry && !question.shapes.includes(shapeOf(geometry))) return 'answer.place-shape';
  const about = answersAbout(question.followUps ?? [], answers ?? {});
  return typeof about === 'string' ? about : { ...(geometry && { geometry }), ...(words && { words }), answers: about };
}

/** Some ten centimetres: nobody means a place more exactly, and a form stays small. */
const DIGITS = 1e6;

function rounded(geometry: Geometry): Geometry {
  const round = (numbers: unknown): unknown =>
    Array.isArray(numbers) ? numbers.map(round) : Math.round(Number(numbers) * DIGITS) / DIGITS;
  return { ...geometry, coordinates: round(geometry.coordinates) } as Geometry;
}

const tooManyCorners = (places: readonly GivenPlace[]): string | undefined =>
  places.reduce((sum, { geometry }) => sum + (geometry ? pointsOf(geometry).length : 0), 0) > CORNERS_LIMIT
    ? 'answer.place-too-many-corners'
    : undefined;

const unlessNone = <T>(all: T[]): T[] | undefined => (all.length > 0 ? all : undefined);
