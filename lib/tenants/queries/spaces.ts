import { isNotNull, or } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inPortal } from '@/db/tenancy';

/** What the way to a space depends on: whose each host is, and which spaces rest. */
export interface Spaces {
  slugAt: ReadonlyMap<string, string>;
  resting: ReadonlySet<string>;
}

/** How old that may be, in milliseconds: used as it is, used while it is read anew, waited for. */
const FRESH_MS = 1_000;
const USABLE_MS = 5_000;

let kept: { spaces: Spaces; readAt: number } | undefined;
let reading: Promise<Spaces> | undefined;

/**
 * The hosts and resting spaces of now, at most a few seconds old. Out at once where it was asked for a moment ago, since a
 * promise for each request would cost as much as all else there; what was read last, where the database does not answer.
 */
export function spacesNow(): Spaces | Promise<Spaces> {
  const age = kept ? performance.now() - kept.readAt : Number.POSITIVE_INFINITY;
  if (kept && age < FRESH_MS) return kept.spaces;
  const anew = readAnew();
  if (kept && age < USABLE_MS) return kept.spaces;
  return anew;
}

/** Read by one for all who ask meanwhile. */
function readAnew(): Promise<Spaces> {
  if (reading) return reading;
  const readAt = performance.now();
  reading = read()
    .then((spaces) => {
      kept = { spaces, readAt };
      return spaces;
    })
    .catch((error) => {
      if (kept) return kept.spaces;
      throw error;
    })
    .finally(() => {
      reading = undefined;
    });
  reading.catch(() => {});
  return reading;
}

async function read(): Promise<Spaces> {
  const { slug, host, suspendedAt } = tenants;
  const rows = await inPortal((tx) =>
    tx
      .select({ slug, host, suspendedAt })
      .from(tenants)
      .where(or(isNotNull(host), isNotNull(suspendedAt))),
  );
  return {
    slugAt: new Map(rows.flatMap((row) => (row.host === null ? [] : [[row.host, row.slug]]))),
    resting: new Set(rows.filter((row) => row.suspendedAt !== null).map((row) => row.slug)),
  };
}
