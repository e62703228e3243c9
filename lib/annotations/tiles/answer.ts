import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { isRefusal } from '@/lib/errors';
import { actorOfRequest } from '@/lib/identity/queries/actor-of-request';
import { logFault } from '@/lib/log';
import { securityHeaders } from '@/lib/serving/security-headers';
import { annotationTile } from './tile';

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * Answers `/TENANT/annotations/tiles/THREAD/Z/X/Y`, and hands on everything else. Before Next is asked, which would cost
 * more than the tile.
 */
export const withTiles =
  (next: Handle): Handle =>
  (request, response) => {
    const [, slug = '', thread, z, x, y, search] = TILE.exec(request.url ?? '') ?? [];
    if (!thread || (request.method !== 'GET' && request.method !== 'HEAD')) return next(request, response);
    const wish = { ...Object.fromEntries(new URLSearchParams(search)), ...{ thread, z, x, y } };
    return answer({ request, response }, slug, wish).catch((error) => fail(response, error));
  };

const TILE =
  /^\/([a-z0-9-]{1,100})\/annotations\/tiles\/([0-9a-f-]{36})\/(\d{1,2})\/(\d{1,7})\/(\d{1,7})(?:\?([^#]*))?$/;

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

async function answer({ request, response }: Exchange, slug: string, wish: object): Promise<void> {
  const { bytes, etag, isExact } = await annotationTile(await actorOfRequest(slug, request), wish);
  // Of a draft only some see it, so nobody between us and them may keep it.
  const kept = { etag, 'cache-control': `private, ${isExact ? 'max-age=600' : 'no-cache'}` };
  const headers = { ...kept, vary: 'Cookie, Accept-Encoding', ...Object.fromEntries(securityHeaders()) };
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
  const isPacked = /\bgzip\b(?!;\s*q=0\b)/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = isPacked ? bytes : gunzipSync(bytes);
  response.writeHead(200, { ...headers, ...CONTENT, 'content-length': body.length, ...(isPacked && PACKED) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const CONTENT: OutgoingHttpHeaders = { 'content-type': 'application/vnd.mapbox-vector-tile' };
const PACKED: OutgoingHttpHeaders = { 'content-encoding': 'gzip' };

const statuses: Readonly<Record<string, number>> = { Invalid: 422, TooMany: 429 };

/** The door of refusals and faults, as the API's routes have it: a code, or the id of what was logged. */
function fail(response: ServerResponse, error: unknown): void {
  const [status, body] = isRefusal(error)
    ? [statuses[error.kind] ?? 404, { code: error.code }]
    : [500, { code: 'fault', id: logFault(error) }];
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  response.writeHead(status, { ...headers, ...Object.fromEntries(securityHeaders()) });
  response.end(JSON.stringify(body));
}
