import type { TenantId } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { settings } from '@/lib/settings';
import { type Bucket, type Buckets, fullBucket, newBuckets, type Rate, secondsToWait } from '../model/bucket';
import type { Pace } from '../model/paces';

/**
 * Counts something that the actor does, and refuses with `TooMany` {seconds} where they, or all who share their network,
 * are too fast. Stands in the command, so no door leads around it. Who came through no door (an importer, the demo's
 * seed, a job) is not counted. In memory, in microseconds: see docs/decisions/limits-in-memory.md.
 */
export function keepPace(actor: Actor, pace: Pace): void {
  if (actor.sender === undefined) return;
  const { tenantId, memberId, sender } = actor;
  const wait = waitOf(pace, { tenantId, memberId, sender });
  if (wait > 0) throw new Refusal('TooMany', 'wishes.too-many', { seconds: wait });
}

/**
 * Counts a contribution to something that has a pace of its own: one of a person in so many seconds; 0: it has none. The
 * town's own people are not asked. Refuses with `TooMany` `thread.slow` {seconds}. In this process's memory.
 */
export function keepSlowly({ tenantId, memberId, sender, roles }: Actor, of: string, seconds: number): void {
  if (seconds === 0 || sender === undefined || roles.size > 0) return;
  const rate = { atOnce: 1, perSecond: 1 / seconds };
  const now = performance.now();
  const bucket = pacing()
    .bucketsFor('slow')
    .of(tenantId, `${memberId} ${of}`, () => fullBucket(rate, now));
  const wait = secondsToWait(bucket, rate, now);
  if (wait > 0) throw new Refusal('TooMany', 'thread.slow', { seconds: wait });
  bucket.left -= 1;
}

/** Counts a request that came with a key which has a pace of its own, in place of its network. Refuses like `keepPace`. */
export function keepKeyPace(tenantId: TenantId, keyId: string, rate: Rate): void {
  const wait = waitOf({ purpose: 'key', network: rate }, { tenantId, memberId: null, sender: keyId });
  if (wait > 0) throw new Refusal('TooMany', 'wishes.too-many', { seconds: wait });
}

/** Counts something that comes from a network, whoever it is there. Refuses like `keepPace`. */
export function keepNetworkPace(tenantId: TenantId, sender: string, pace: Pace): void {
  const wait = waitOfNetwork(tenantId, sender, pace);
  if (wait > 0) throw new Refusal('TooMany', 'network.too-many', { seconds: wait });
}

/** The same, told instead of refused. Tenant `null`: before it is known which. Out: whole seconds to wait; 0: now, and it is counted. */
export const waitOfNetwork = (tenantId: TenantId | null, sender: string, pace: Pace): number =>
  waitOf(pace, { tenantId, memberId: null, sender });

/** A limit, multiplied by what the operator set. */
export const timesFactor = (limit: number): number => limit * pacing().factor;

interface Subject {
  tenantId: TenantId | null;
  memberId: string | null;
  sender: string;
}

/** Whole seconds until this subject may; 0: now, and it is counted. What is refused is not counted. */
function waitOf({ purpose, person, network }: Pace, { tenantId, memberId, sender }: Subject): number {
  const { bucketsFor, factor } = pacing();
  const buckets = bucketsFor(purpose);
  const now = performance.now();
  const taken: Bucket[] = [];
  const waitFor = ({ atOnce, perSecond }: Rate, subject: string) => {
    const rate = { atOnce: atOnce * factor, perSecond: perSecond * factor };
    const bucket = buckets.of(tenantId ?? '', subject, () => fullBucket(rate, now));
    taken.push(bucket);
    return secondsToWait(bucket, rate, now);
  };
  const wait = Math.max(person && memberId ? waitFor(person, memberId) : 0, waitFor(network, sender));
  if (wait === 0) for (const bucket of taken) bucket.left -= 1;
  return wait;
}

/** How many subjects each of a purpose's two generations remembers: some megabytes at most. */
const SUBJECTS = 20_000;

interface Pacing {
  bucketsFor(purpose: string): Buckets;
  factor: number;
}

/**
 * The process's buckets. They hang on `globalThis` like the hub: forms come in by Next's bundle, wishes by the server's.
 * The factor is read once, since reading a process's environment costs more than all of the rest.
 */
function pacing(): Pacing {
  const held = globalThis as { [key]?: Pacing };
  held[key] ??= newPacing();
  return held[key];
}

const key = Symbol.for('stadtgespraech.pacing');

function newPacing(): Pacing {
  const purposes = new Map<string, Buckets>();
  return {
    factor: settings().limitsFactor,
    bucketsFor(purpose) {
      const known = purposes.get(purpose) ?? newBuckets(SUBJECTS);
      purposes.set(purpose, known);
      return known;
    },
  };
}
