import { folded } from './folded';
import type { Place } from './place';

/** What has one name and lies so close, in degrees, is one place from two sources. */
const SAME = 0.004;

/** Whether these are one place, told by two sources. */
export const isSamePlace = (one: Place, other: Place): boolean =>
  folded(one.name) === folded(other.name) &&
  Math.abs(one.lon - other.lon) < SAME &&
  Math.abs(one.lat - other.lat) < SAME;
