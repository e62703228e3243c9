import type { IncomingMessage, ServerResponse } from 'node:http';
import { logFault } from '@/lib/log';
import { type Spaces, spacesNow } from '@/lib/tenants/queries/spaces';
import { tellLanguage } from './language-asked';
import { restingPage } from './resting-page';
import { securityHeaders } from './security-headers';
import { slugIn, type WayIn, wayIn } from './way-in';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * Stands before all pages: lets in who came by the platform's host or a town's own, tells everybody else that there is
 * nothing, and answers for spaces that rest. Whom it lets in is answered in a language of that space.
 */
export const withHosts =
  (next: Handle): Handle =>
  (request, response) => {
    const goOn = (spaces: Spaces) => {
      const way = wayIn(spaces, request.headers.host, request.url ?? '/');
      if (way.kind !== 'pass') return turnAway(way, request, response);
      tellLanguage(request, spaces.languagesAt.get(slugIn(request.url ?? '/')));
      return next(request, response);
    };
    const spaces = spacesNow();
    if (!(spaces instanceof Promise)) return goOn(spaces);
    return spaces.then(goOn, (error) => answer(response, 503, `No connection to the database. (${logFault(error)})`));
  };

function turnAway(way: WayIn, request: IncomingMessage, response: ServerResponse): void {
  if (way.kind === 'redirect') response.writeHead(307, { ...headers(), location: way.to }).end();
  else if (way.kind === 'rests') rest(request, response);
  else answer(response, 404, 'Not found. / Hier ist nichts.');
}

function rest({ method }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { ...headers(), 'content-type': 'text/html; charset=utf-8', 'retry-after': '86400' });
  response.end(method === 'HEAD' ? undefined : restingPage);
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...headers(), 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

const headers = () => ({ ...Object.fromEntries(securityHeaders()), 'cache-control': 'no-store' });
