import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { logFault } from '@/lib/log';
import { settings } from '@/lib/settings';
import { KEPT_PAGE, LANGUAGE, LOST_PAGE, PACKED } from './model';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Stands before the platform on its server: tells `/healthz` how it is, and lets requests in while it serves. */
export interface Gate {
  open: (handle: Handle) => void;
  /** Lets nobody in any more, and waits for those inside for at most this many milliseconds. */
  close: (patienceMs: number) => Promise<void>;
}

/** Headers that only this server may say to Next: a page made under them would be kept, or let past a check. */
const OURS_ALONE = [
  KEPT_PAGE,
  LANGUAGE,
  LOST_PAGE,
  'content-security-policy',
  'content-security-policy-report-only',
  'x-middleware-subrequest',
  'x-matched-path',
  'x-now-route-matches',
  'x-original-url',
  'x-rewrite-url',
];

/**
 * So long a connection stays open for a next request, in milliseconds. Longer than proxies and browsers keep theirs in
 * use (nginx 60 s): who closes first must be who asks, or a request meets a closing connection and is lost.
 */
const KEEP_OPEN_MS = 75_000;

export function gateOf(server: Server): Gate {
  let handle: Handle | null = null;
  server.keepAliveTimeout = KEEP_OPEN_MS;
  let inside = 0;
  server.on('request', (request, response) => {
    if (request.url === '/healthz') return answer(response, handle ? 200 : 503, handle ? 'serving' : 'not serving');
    if (!handle)
      return answer(response.setHeader('retry-after', '2'), 503, 'Stadtgespräch is not ready. / Gleich geht es los.');
    // A target that names a host is meant for a proxy. Next would be one: it goes there for whoever asks.
    if (!request.url?.startsWith('/')) return answer(response, 400, 'The request target must be a path.');
    for (const name of OURS_ALONE) if (name in request.headers) delete request.headers[name];
    // Without a proxy in front, that header is anybody's word, and limits count by it.
    if (!settings().behindProxy) request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
    inside += 1;
    response.once('close', () => {
      inside -= 1;
    });
    nameEncoding(response);
    const handled = handle(request, response);
    if (handled instanceof Promise) handled.catch((error) => fail(response, error));
  });
  return {
    open: (opened) => {
      handle = opened;
    },
    close: async (patienceMs) => {
      handle = null;
      for (let waited = 0; inside > 0 && waited < patienceMs; waited += 20) await pause(20);
    },
  };
}

function nameEncoding(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => set(name === PACKED ? 'content-encoding' : name, value);
}

/** Nobody's request ends the platform for all others, whatever went wrong with it. */
function fail(response: ServerResponse, error: unknown): void {
  const id = logFault(error);
  if (response.headersSent) response.destroy();
  else answer(response, 500, `Something went wrong. / Etwas ist schiefgegangen. (${id})`);
}

function answer(response: ServerResponse, status: number, text: string): void {
  if (status !== 200) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(text);
}
