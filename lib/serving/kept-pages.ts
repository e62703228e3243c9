import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TenantId } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import { newFreshness } from './freshness';
import { KEPT_PAGE } from './model';
import { askNext } from './next-in-process';
import { nameOf, type PageAddress, pageAsked, pathOf, searchOf } from './page-address';
import { stampOf, tenantIdAt } from './queries';
import { type ReadyPage, readyPage, sendReady } from './ready-page';
import { scriptHashes } from './script-hashes';
import { contentPolicy } from './security-headers';
import { newShelf } from './shelf';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface KeptPages {
  /** Answers what it can from memory, and hands on the rest. */
  handle: Handle;
  /** This process heard that a thread has changed: its pages are looked at again when they are asked for next. */
  changed: (tenantId: TenantId, threadId: string) => void;
}

/** How much memory kept pages may take, in bytes. */
const MOST_BYTES = 48 * 1024 * 1024;

/** A page as it was read last, and the reading that is under way. */
interface Kept {
  read: { readAt: number; stamp: string; tenantId: TenantId; threadId: string; page: ReadyPage } | null;
  reading: Promise<ReadyPage | null> | null;
}

/**
 * Keeps the pages of formats that are the same for all visitors, and answers with them before Next is asked. A page is
 * right for the state at most a second ago, by the database's word (docs/decisions/kept-pages.md).
 */
export function keptPages(next: Handle): KeptPages {
  const shelf = newShelf<Kept>(MOST_BYTES);
  const freshness = newFreshness();

  const pageFor = (address: PageAddress): ReadyPage | Promise<ReadyPage | null> => {
    const name = nameOf(address);
    const kept = shelf.get(name) ?? { read: null, reading: null };
    if (kept.read && freshness.isFresh(kept.read)) return kept.read.page;
    kept.reading ??= readAnew(address, kept).finally(() => {
      kept.reading = null;
      if (kept.read) shelf.put(name, kept, 2 * kept.read.page.bytes.length);
    });
    if (!kept.read) shelf.put(name, kept, 1_000);
    return kept.reading;
  };

  const readAnew = async (address: PageAddress, kept: Kept): Promise<ReadyPage | null> => {
    if (kept.read) await freshness.rest(kept.read.readAt);
    const readAt = performance.now();
    const tenantId = await tenantIdAt(address.tenantSlug);
    const stamp = tenantId && (await stampOf(tenantId, address));
    if (!stamp) {
      kept.read = null;
      return null;
    }
    const text = `${stamp.around} ${stamp.head}`;
    const page = kept.read?.stamp === text ? kept.read.page : await rendered(next, address);
    kept.read = page && { readAt, stamp: text, tenantId, threadId: stamp.threadId, page };
    return page;
  };

  const answer = async (address: PageAddress, request: IncomingMessage, response: ServerResponse) => {
    const page = await pageFor(address);
    return page ? sendReady(page, request, response) : next(request, response);
  };

  return {
    changed: freshness.changed,
    handle: (request, response) => {
      const asked = pageAsked(request);
      if (!asked || asked.asker.token !== null || asked.asker.hasTyped) return next(request, response);
      return answer(asked.address, request, response).catch((error) => {
        logFault(error, { path: pathOf(asked.address) });
        if (!response.headersSent) return next(request, response);
      });
    },
  };
}

/** Has Next make the page as any visitor sees it; null where it answers with anything but a page. */
async function rendered(next: Handle, address: PageAddress): Promise<ReadyPage | null> {
  const search = searchOf(address.query);
  const answer = await askNext(next, pathOf(address) + (search && `?${search}`), {
    host: 'localhost',
    [KEPT_PAGE]: '1',
    'accept-language': address.language,
    cookie: `theme=${address.theme}`,
  });
  if (answer.status !== 200) return null;
  return readyPage(answer.text, { policy: contentPolicy(scriptHashes(answer.text)), link: answer.header('link') });
}
