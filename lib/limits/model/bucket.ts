/** How fast something may go: so many at once, and so many more each second. */
export interface Rate {
  atOnce: number;
  perSecond: number;
}

/** How much of a rate one subject has left, and when that was true, in milliseconds of the monotonic clock. */
export interface Bucket {
  left: number;
  at: number;
}

export const fullBucket = ({ atOnce }: Rate, now: number): Bucket => ({ left: atOnce, at: now });

/** Whole seconds until one more is allowed; 0: now. Takes nothing. */
export function secondsToWait(bucket: Bucket, { atOnce, perSecond }: Rate, now: number): number {
  bucket.left = Math.min(atOnce, bucket.left + ((now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
  return bucket.left >= 1 ? 0 : Math.max(1, Math.ceil((1 - bucket.left) / perSecond));
}

/** Takes one, if there is one. Out: whether. */
export function takeOne(bucket: Bucket, rate: Rate, now: number): boolean {
  if (secondsToWait(bucket, rate, now) > 0) return false;
  bucket.left -= 1;
  return true;
}

/** The buckets of many subjects. */
export interface Buckets {
  /** The subject's bucket; a full one where it was not seen lately. */
  of(subject: string, rate: Rate, now: number): Bucket;
  size(): number;
}

/** How long a bucket is kept at least after its last use where there is room, in milliseconds: longer than any takes to fill. */
const KEPT_MS = 10 * 60_000;

/**
 * Buckets in bounded memory: two generations of at most `most`. When the younger is full or old, the elder goes, with
 * whoever was not seen since. A crowd of addresses can so make us forget, but not run out of memory.
 */
export function newBuckets(most: number): Buckets {
  let young = new Map<string, Bucket>();
  let elder = new Map<string, Bucket>();
  let bornAt = performance.now();
  return {
    of(subject, rate, now) {
      const known = young.get(subject);
      if (known) return known;
      if (young.size >= most || now - bornAt > KEPT_MS) {
        [elder, young, bornAt] = [young, new Map(), now];
      }
      const bucket = elder.get(subject) ?? fullBucket(rate, now);
      elder.delete(subject);
      young.set(subject, bucket);
      return bucket;
    },
    size: () => young.size + elder.size,
  };
}
