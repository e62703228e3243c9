import type { Range } from './range';

/** Where the true value lies in 95 of 100 samples: the normal distribution's 97.5th percentile. */
const Z = 1.959964;

/**
 * The 95 % confidence interval of a share: `count` of `of` people said so. After Wilson (1927), which unlike the one of
 * the textbooks is right for few people and for shares near 0 and 1. Out: from 0 to 1; null of nobody. `of` may be an
 * effective number after weighting, and broken.
 */
export function shareInterval(count: number, of: number): Range | null {
  if (of <= 0) return null;
  const share = Math.min(1, count / of);
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

/**
 * The 95 % confidence interval of the difference of two shares, the first minus the second. After Newcombe (1998,
 * method 10), from the two Wilson intervals. Out: from -1 to 1; null where one of them is of nobody.
 */
export function differenceInterval(
  [count, of]: readonly [number, number],
  [otherCount, ofOther]: readonly [number, number],
): Range | null {
  const [one, other] = [shareInterval(count, of), shareInterval(otherCount, ofOther)];
  if (!one || !other) return null;
  const [share, otherShare] = [count / of, otherCount / ofOther];
  const difference = share - otherShare;
  return {
    from: difference - Math.hypot(share - one.from, other.to - otherShare),
    to: difference + Math.hypot(one.to - share, otherShare - other.from),
  };
}

/** A mean and how far off it may be. */
export interface Mean {
  mean: number;
  /** Half of the 95 % confidence interval, by the normal distribution; null of a single person. */
  margin: number | null;
}

/** The mean of values that so many people gave, each weighing the same. Null of nobody. */
export function meanOfValues(values: Iterable<readonly [value: number, people: number]>): Mean | null {
  let [people, sum, squares] = [0, 0, 0];
  for (const [value, count] of values) {
    people += count;
    sum += value * count;
    squares += value * value * count;
  }
  if (people <= 0) return null;
  const mean = sum / people;
  const variance = people > 1 ? Math.max(0, squares - people * mean * mean) / (people - 1) : null;
  return { mean, margin: variance === null ? null : Z * Math.sqrt(variance / people) };
}
