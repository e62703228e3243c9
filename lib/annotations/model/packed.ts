import { feedbackStatuses } from '@/lib/feedback/model';

/**
 * How the database packs annotations for the tiles: so many bytes for number, id, longitude, latitude, cell, category,
 * status, day and supporters.
 */
export const PACKED_BYTES = 44;
/** Degrees are told in so many steps, about a centimetre each. */
export const DEGREE_STEPS = 1e7;
/** Stands for the longitude and latitude of a place that is given in words. */
export const NOWHERE = -(2 ** 31);

/** What the municipality said last, as a number: its place among these, and 0 where it said nothing. */
export const statusNumbers = ['', ...feedbackStatuses] as const;
