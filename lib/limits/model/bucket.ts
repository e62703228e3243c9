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

/** The buckets of many subjects, each of some tenant. */
export interface Buckets {
  /** The subject's bucket; a full one where it was not seen lately. */
  of(tenantId: string, subject: string, fresh: () => Bucket): Bucket;
  size(): number;
}

/** How long a bucket is kept at least after its last use where there is room, in milliseconds: longer than any takes to fill. */
const KEPT_MS = 10 * 60_000;

/**
 * Buckets in bounded memory: two generations of at most `most`. When the younger is full or old, the elder goes, with
 * whoever was not seen since. A crowd of addresses can so make us forget, but not run out of memory.
 */
export function newBuckets(most: number, clock = () => performance.now()): Buckets {
  let [young, elder] = [newGeneration(clock()), newGeneration(clock())];
  return {
    of(tenantId, subject, fresh) {
      const known = young.tenants.get(tenantId)?.get(subject);
      if (known) return known;
      const bucket = elder.tenants.get(tenantId)?.get(subject) ?? fresh();
      if (young.count >= most || clock() - young.bornAt > KEPT_MS) [elder, young] = [young, newGeneration(clock())];
      const tenant = young.tenants.get(tenantId) ?? new Map<string, Bucket>();
      young.tenants.set(tenantId, tenant.set(subject, bucket));
      young.count += 1;
      return bucket;
    },
    size: () => young.count + elder.count,
  };
}

/** By tenant and subject: two look-ups of words that are known cost a tenth of one of both words put together. */
interface Generation {
  tenants: Map<string, Map<string, Bucket>>;
  count: number;
  bornAt: number;
}

const newGeneration = (bornAt: number): Generation => ({ tenants: new Map(), count: 0, bornAt });
