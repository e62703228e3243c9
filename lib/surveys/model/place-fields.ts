import { readCoordinates, readGeometry } from '@/lib/annotations/model/place-from-form';
import { type FollowUp, readFollowUp } from './follow-up';
import { type Fields, unlessEmpty } from './kind';

/** What the form of one place has fields for: the drawing as GeoJSON, the place in words, and as coordinates. */
export const placeFields = ['geometry', 'words', 'coordinates'] as const;
export type PlaceField = (typeof placeFields)[number];

/**
 * The name of a field about one place. A form has a slot for each, counted from 1; one that is empty is none, so that
 * who takes out the first of two changes nothing about the second. The star is in no key.
 */
export const placeField = (question: { id: string }, slot: number, field: PlaceField): string =>
  `${question.id}:${slot}:*${field}`;

/** A follow-up as it is asked about the place of one slot: its fields have names of their own. */
export const inSlot = <F extends FollowUp>(question: { id: string }, slot: number, followUp: F): F => ({
  ...followUp,
  id: `${question.id}:${slot}:${followUp.id}`,
});

interface Asking {
  id: string;
  max: number;
  followUps?: readonly FollowUp[];
}

/** A place as a form says it. */
export interface UncheckedPlace {
  geometry: unknown;
  words: string | undefined;
  answers: Record<string, unknown>;
}

/** The slots that something stands in. */
export const filledSlots = (question: Asking, fields: Fields): number[] =>
  slotsOf(question).filter((slot) => placeInSlot(question, slot, fields) !== undefined);

/** What a form says of all places, unchecked; a list is taken as it is. Undefined for none. */
export function readPlaces(question: Asking, fields: Fields): unknown {
  const whole = fields(question.id);
  if (Array.isArray(whole)) return whole;
  const places = slotsOf(question).flatMap((slot) => placeInSlot(question, slot, fields) ?? []);
  return places.length > 0 ? places : undefined;
}

/** The first slot that is not taken; undefined where there are as many places as there may be. */
export const freeSlot = (question: Asking, taken: readonly number[]): number | undefined =>
  slotsOf(question).find((slot) => !taken.includes(slot));

const slotsOf = ({ max }: Asking): number[] => Array.from({ length: max }, (_, index) => index + 1);

/** What a form says of the place of one slot, unchecked; undefined where nothing stands there. */
export function placeInSlot(question: Asking, slot: number, fields: Fields): UncheckedPlace | undefined {
  const textAt = (field: PlaceField) => {
    const given = unlessEmpty(fields(placeField(question, slot, field)));
    return given === undefined ? undefined : String(given).trim();
  };
  const [drawn, words, typed] = placeFields.map(textAt);
  const answers = Object.fromEntries(
    (question.followUps ?? []).flatMap((followUp) => {
      const given = unlessEmpty(readFollowUp(inSlot(question, slot, followUp), fields));
      return given === undefined ? [] : [[followUp.id, given]];
    }),
  );
  if (!drawn && !words && !typed && Object.keys(answers).length === 0) return undefined;
  const geometry = drawn ? readGeometry(drawn) : typed ? (readCoordinates(typed) ?? typed) : undefined;
  return { geometry, words, answers };
}
