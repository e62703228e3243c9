import { isNotNull, or, sql } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inPortal } from '@/db/tenancy';
import { type Offered, usuallyOffered } from '@/lib/languages/model';

/** What the way to a space depends on: whose each host is, which spaces rest, and in which languages they are. */
export interface Spaces {
  slugAt: ReadonlyMap<string, string>;
  resting: ReadonlySet<string>;
  /** By slug, where it offers others than usual, or in another order; the state's stand at the empty text, too. */
  languagesAt: ReadonlyMap<string, Offered>;
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
  const { slug, kind, host, suspendedAt, languages } = tenants;
  const rows = await inPortal((tx) =>
    tx
      .select({ slug, kind, host, suspendedAt, languages })
      .from(tenants)
      .where(or(isNotNull(host), isNotNull(suspendedAt), sql`${languages} <> ${ALL}::text[]`)),
  );
  return {
    slugAt: new Map(rows.flatMap((row) => (row.host === null ? [] : [[row.host, row.slug]]))),
    resting: new Set(rows.filter((row) => row.suspendedAt !== null).map((row) => row.slug)),
    languagesAt: new Map(
      rows.flatMap((row) => [row.slug, ...(row.kind === 'state' ? [''] : [])].map((at) => [at, row.languages])),
    ),
  };
}

const ALL = `{${usuallyOffered.join()}}`;
