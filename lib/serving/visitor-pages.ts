import { setTimeout as pause } from 'node:timers/promises';
import type { TenantId } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import { tenantIdAt } from '@/lib/tenants/queries';
import type { Composer } from './compose';
import type { Freshness } from './freshness';
import type { PageAddress } from './page-address';
import { type ReadyPage, readyPage } from './ready-page';
import { newShelf } from './shelf';
import type { Shells } from './shells';

/** How much memory ready pages may take, in bytes. */
const MOST_BYTES = 32 * 1024 * 1024;
/** About what it takes to remember that a page is being read. */
const EMPTY_BYTES = 1_000;

/** How long one waits for a slow database before the page is taken as it was read last, in milliseconds. */
const PATIENCE_MS = 500;

interface Read {
  readAt: number;
  stamp: string;
  tenantId: TenantId;
  threadId: string;
  page: ReadyPage;
}

/** A page as it was read last, and the reading that is under way. */
interface Kept {
  read: Read | null;
  reading: Promise<ReadyPage | null> | null;
}

interface Means {
  composer: Composer;
  shells: Shells;
  freshness: Freshness;
}

/** The page that all visitors see at an address; null where it may not be kept. */
export type VisitorPages = (address: PageAddress) => ReadyPage | Promise<ReadyPage | null>;

/** Keeps what visitors see as ready bytes. However many ask for a page, it is read once. */
export function newVisitorPages(means: Means): VisitorPages {
  const shelf = newShelf<Kept>(MOST_BYTES);
  return (address) => {
    const { name } = address;
    const kept = shelf.get(name) ?? { read: null, reading: null };
    if (kept.read && means.freshness.isFresh(kept.read)) return kept.read.page;
    kept.reading ??= readAnew(address, kept, means).finally(() => {
      kept.reading = null;
      if (kept.read) shelf.put(name, kept, 2 * kept.read.page.bytes.length);
    });
    if (!kept.read) {
      shelf.put(name, kept, EMPTY_BYTES);
      return kept.reading;
    }
    return inTime(kept.reading, kept.read, means.freshness);
  };
}

/**
 * What is being read, or what was: while the database is slow or away, a page that lacks the newest is better than none.
 * What was heard of while one waited counts, too.
 */
function inTime(reading: Promise<ReadyPage | null>, before: Read, { lacksAtMost }: Freshness) {
  const inVain = (error: unknown) => {
    if (!lacksAtMost(before)) throw error;
    logFault(error);
    return before.page;
  };
  const late = pause(PATIENCE_MS, null, { ref: false }).then(() => (lacksAtMost(before) ? before.page : reading));
  return Promise.race([reading.catch(inVain), late]);
}

async function readAnew(address: PageAddress, kept: Kept, { composer, shells, freshness }: Means) {
  if (kept.read) await freshness.rest(kept.read.readAt);
  const readAt = performance.now();
  const tenantId = await tenantIdAt(address.tenantSlug).catch(() => null);
  const read = tenantId && (await composer.readForAll(tenantId, address, kept.read?.stamp));
  if (read === 'unchanged' && kept.read) {
    kept.read = { ...kept.read, readAt };
    return kept.read.page;
  }
  kept.read = null;
  if (!read || read === 'unchanged') return null;
  const shell = await shells(address, read.around);
  if (!shell) return null;
  const page = readyPage(composer.compose(address, read, shell), shell);
  kept.read = { readAt, stamp: read.stamp, tenantId, threadId: read.threadId, page };
  return page;
}
