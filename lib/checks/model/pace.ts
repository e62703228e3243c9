import type { Check } from './check';

/** So many contributions within so many minutes are more than most people write. */
export const FLOOD_COUNT = 8;
export const FLOOD_MINUTES = 10;
/** An account is new for so long, in hours. */
export const NEW_HOURS = 24;

/** Many contributions of one author in a short time. */
export const flood: Check = (_text, { lately }) =>
  lately < FLOOD_COUNT
    ? null
    : { check: 'flood', code: 'flood', facts: { count: lately, minutes: FLOOD_MINUTES }, at: null };

/** The first contribution of an account that was just made. */
export const first: Check = (_text, { isFirst }) =>
  isFirst ? { check: 'first', code: 'first', facts: { hours: NEW_HOURS }, at: null } : null;
