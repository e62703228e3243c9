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
  packed: Partial<Record<Packing, Promise<Buffer>>>;
}

/** A request, and what is answered. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

type Packing = 'br' | 'gzip';

/** Makes these bytes ready. The shell says their policy, and what browsers may load ahead. */
export const readyPage = (bytes: Buffer, shell: Pick<Shell, 'policy' | 'link'>): ReadyPage => ({
  bytes,
  tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
  headers: { ...headersOf(shell), ...REVALIDATED },
  packed: {},
});

/** Sends it; to a browser that has it already, that it still is right. */
export async function sendReady(page: ReadyPage, { request, response }: Exchange): Promise<void> {
  const packing = packingFor(request.headers['accept-encoding'] ?? '');
  const etag = `"${page.tag}${packing ? `-${packing}` : ''}"`;
  if (knows(request.headers['if-none-match'], page.tag)) {
    response.writeHead(304, { etag, ...REVALIDATED }).end();
    return;
  }
  const bytes = packing ? await packed(page, packing) : page.bytes;
  const encoded = packing ? { 'content-encoding': packing } : {};
  response.writeHead(200, { ...page.headers, etag, 'content-length': bytes.length, ...encoded });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Sends a page that was made for one reader alone. Nobody may keep it, so it is packed in haste. */
export async function sendOwn(
  bytes: Buffer,
  shell: Pick<Shell, 'policy' | 'link'>,
  { request, response }: Exchange,
): Promise<void> {
  const packing = packingFor(request.headers['accept-encoding'] ?? '') ? 'gzip' : null;
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

const packingFor = (accepted: string): Packing | null =>
  /\bbr\b(?!;\s*q=0\b)/.test(accepted) ? 'br' : /\bgzip\b(?!;\s*q=0\b)/.test(accepted) ? 'gzip' : null;

const packed = (page: ReadyPage, packing: Packing): Promise<Buffer> =>
  (page.packed[packing] ??= packers[packing](page.bytes));

const packers: Record<Packing, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

const knows = (tags: string | undefined, tag: string) =>
  tags?.split(',').some((known) => /^\s*(?:W\/)?"([\w-]{22})/.exec(known)?.[1] === tag);
