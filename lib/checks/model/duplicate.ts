import type { Check } from './check';
import { likeness, shinglesOf } from './shingles';

/** From here on two texts are nearly the same: so much of all their triples of letters they have in common. */
export const LIKENESS = 0.6;

/** Nearly the same as something that stands in the thread already. `like`: which one, the first of its kind. */
export const duplicate: Check = (text, { alike }) => {
  const own = shinglesOf(text);
  if (own.size === 0) return null;
  for (const { id, text: other } of alike) {
    const share = likeness(own, shinglesOf(other));
    if (share >= LIKENESS)
      return { check: 'duplicate', code: 'duplicate', facts: { like: id, percent: Math.round(share * 100) }, at: null };
  }
  return null;
};
