import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { securityHeaders } from './security-headers';
import type { Shell } from './shell';

/** A page that is ready to be sent to many: its bytes, packed once for each way in which browsers take them. */
export interface ReadyPage {
  bytes: Buffer;
  tag: string;
  headers: OutgoingHttpHeaders;
  packed: Partial<Record<Packing, Packed | Promise<Packed>>>;
}

/** What is sent, and the headers with it, as one list of names and values. */
interface Packed {
  bytes: Buffer;
  headers: string[];
}

/** A request, and what is answered. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

type Packing = 'br' | 'gzip' | 'none';

/** Makes these bytes ready. The shell says their policy, and what browsers may load ahead. */
export const readyPage = (bytes: Buffer, shell: Pick<Shell, 'policy' | 'link'>): ReadyPage => ({
  bytes,
  tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
  headers: { ...headersOf(shell), ...REVALIDATED },
  packed: {},
});

/** Sends it; to a browser that has it already, that it still is right. Out: a promise only while it is being packed. */
export function sendReady(page: ReadyPage, exchange: Exchange): unknown {
  const { headers } = exchange.request;
  const packing = packingFor(headers['accept-encoding'] ?? '');
  if (headers['if-none-match'] && knows(headers['if-none-match'], page.tag)) {
    return exchange.response.writeHead(304, { etag: tagOf(page, packing), ...REVALIDATED }).end();
  }
  page.packed[packing] ??= pack(page, packing);
  const packed = page.packed[packing];
  return packed instanceof Promise ? packed.then((done) => sendPacked(done, exchange)) : sendPacked(packed, exchange);
}

function sendPacked({ bytes, headers }: Packed, { request, response }: Exchange): void {
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Sends a page that was made for one reader alone. Nobody may keep it, so it is packed in haste. */
export async function sendOwn(
  bytes: Buffer,
  shell: Pick<Shell, 'policy' | 'link'>,
  { request, response }: Exchange,
): Promise<void> {
  const packing = packingFor(request.headers['accept-encoding'] ?? '') === 'none' ? null : 'gzip';
  const body = packing ? await promisify(gzip)(bytes, { level: 2 }) : bytes;
  const encoded = packing ? { 'content-encoding': packing } : {};
  response.writeHead(200, { ...headersOf(shell), ...OWN, 'content-length': body.length, ...encoded });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const headersOf = ({ policy, link }: Pick<Shell, 'policy' | 'link'>) => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  ...Object.fromEntries(securityHeaders()),
  ...(link ? { link } : {}),
});

const VARY = 'Cookie, Accept-Language, Accept-Encoding';
const OWN = { 'cache-control': 'private, no-store', vary: VARY };

/** Asked for again each time, which costs a 304; never taken for another reader, whose cookies differ. */
const REVALIDATED = { 'cache-control': 'private, no-cache', vary: VARY };

const packingFor = (accepted: string): Packing =>
  /\bbr\b(?!;\s*q=0\b)/.test(accepted) ? 'br' : /\bgzip\b(?!;\s*q=0\b)/.test(accepted) ? 'gzip' : 'none';

function pack(page: ReadyPage, packing: Packing): Packed | Promise<Packed> {
  if (packing === 'none') return withHeaders(page, packing, page.bytes);
  return packers[packing](page.bytes).then((bytes) => {
    const packed = withHeaders(page, packing, bytes);
    page.packed[packing] = packed;
    return packed;
  });
}

const withHeaders = (page: ReadyPage, packing: Packing, bytes: Buffer): Packed => ({
  bytes,
  headers: Object.entries({
    ...page.headers,
    etag: tagOf(page, packing),
    'content-length': bytes.length,
    ...(packing === 'none' ? {} : { 'content-encoding': packing }),
  }).flatMap(([name, value]) => [name, String(value)]),
});

const packers: Record<Exclude<Packing, 'none'>, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

const tagOf = ({ tag }: ReadyPage, packing: Packing) => `"${tag}${packing === 'none' ? '' : `-${packing}`}"`;

const knows = (tags: string, tag: string) =>
  tags.split(',').some((known) => /^\s*(?:W\/)?"([\w-]{22})/.exec(known)?.[1] === tag);
