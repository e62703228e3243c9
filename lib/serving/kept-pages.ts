import type { IncomingMessage, ServerResponse } from 'node:http';
import { logFault } from '@/lib/log';
import type { Hub } from '@/lib/realtime/hub';
import { settings } from '@/lib/settings';
import { tenantIdAt } from '@/lib/tenants/queries';
import { newComposer } from './compose';
import type { Drawing } from './drawing';
import { newFreshness } from './freshness';
import { type PageAddress, pageAsked, pathOf } from './page-address';
import { type Exchange, type ReadyPage, sendOwn, sendReady } from './ready-page';
import { newShells } from './shells';
import { newVisitorPages } from './visitor-pages';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface KeptPages {
  /** Answers what it can from memory, and hands on the rest. */
  handle: Handle;
  /** This process heard that a thread has changed: its pages are looked at again when they are asked for next. */
  changed: Hub['changed'];
}

/**
 * Answers for the pages of formats that show nothing but their thread, before Next is asked: a visitor from memory, a
 * member with the page composed for them. A page is right for the state at most a second ago, a member's for now, by the
 * database's word (docs/decisions/kept-pages.md).
 */
export function keptPages(next: Handle, drawing: Drawing): KeptPages {
  const freshness = newFreshness(settings().redisUrl === null);
  const composer = newComposer(drawing);
  const shells = newShells(next);
  const visitorPage = newVisitorPages({ composer, shells, freshness });

  const sendOrAsk = (page: ReadyPage | null, exchange: Exchange): unknown =>
    page ? sendReady(page, exchange) : next(exchange.request, exchange.response);

  // A page that is there is sent at once: a promise for each request would cost as much as all else here.
  const answerVisitor = (address: PageAddress, exchange: Exchange): unknown => {
    const page = visitorPage(address);
    return page instanceof Promise ? page.then((read) => sendOrAsk(read, exchange)) : sendOrAsk(page, exchange);
  };

  const answerMember = async (address: PageAddress, token: string, exchange: Exchange): Promise<unknown> => {
    const tenantId = await tenantIdAt(address.tenantSlug).catch(() => null);
    const read = tenantId && (await composer.readForOne(tenantId, address, token));
    if (read === 'nobody') return answerVisitor(address, exchange);
    // Not inside of the transaction: Next needs connections of its own for a shell.
    const shell = read && (await shells(address, read.around));
    if (!shell) return next(exchange.request, exchange.response);
    return sendOwn(composer.compose(address, read, shell), shell, exchange);
  };

  return {
    changed: (tenantId, threadId, _head, way) => freshness.changed(tenantId, threadId, way !== undefined),
    handle: (request, response) => {
      const asked = pageAsked(request);
      if (!asked || asked.asker.hasTyped) return next(request, response);
      const { address, asker } = asked;
      const exchange = { request, response };
      const answered = asker.token ? answerMember(address, asker.token, exchange) : answerVisitor(address, exchange);
      if (!(answered instanceof Promise)) return answered;
      return answered.catch((error) => {
        logFault(error, { path: pathOf(address) });
        if (!response.headersSent) return next(request, response);
      });
    },
  };
}
