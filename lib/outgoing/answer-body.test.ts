import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { anOutsideHost } from '@/db/testing/outside-host';
import { isRefusal } from '@/lib/errors';
import { safeFetch } from './safe-fetch';

const XML = { types: ['text/xml'], ms: 5_000, bytes: 1_000 };
const sent =
  (headers: Record<string, string>, body: Buffer | string): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/xml', ...headers }).end(body);

const GZIP_HEAD = gzipSync('').subarray(0, 10);
/** Blocks of the kind that is not packed, with no byte in them (RFC 1951, 3.2.4). */
const EMPTY_BLOCKS = Buffer.alloc(10_000, Buffer.from('000000ffff', 'hex'));

async function codeFor(listener: RequestListener, question = XML) {
  const { origin } = await anOutsideHost(listener);
  return safeFetch(origin, question).then(
    () => 'answered',
    (error: unknown) => (isRefusal(error) ? error.code : error),
  );
}

describe('what an outside host is told', () => {
  test('is what is asked for, and nothing of who asks', async () => {
    let told: IncomingHttpHeaders = {};
    const { origin } = await anOutsideHost((request, response) => {
      told = request.headers;
      sent({ 'set-cookie': 'a=b' }, '<a/>')(request, response);
    });
    await safeFetch(`${origin}/wms?map=x`, XML);
    await safeFetch(`${origin}/wms?map=x`, XML);
    expect(Object.keys(told).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    expect(told['user-agent']).toBe('Stadtgespraech');
  });
});

describe('an answer', () => {
  const words = '<a>Grün</a>';

  test.each([
    ['as it is', {}, words],
    ['packed by gzip', { 'content-encoding': 'gzip' }, gzipSync(words)],
    ['packed by brotli', { 'content-encoding': 'br' }, brotliCompressSync(words)],
    ['with a type in capitals and with parameters', { 'content-type': 'Text/XML; charset=utf-8' }, words],
  ])('%s is taken', async (_how, headers, body) => {
    const { origin } = await anOutsideHost(sent(headers as Record<string, string>, body));
    expect(await safeFetch(origin, XML)).toEqual({ status: 200, type: 'text/xml', body: Buffer.from(words) });
  });

  test('with another status is told with its status, and its page is not read', async () => {
    const { origin } = await anOutsideHost((_request, response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not found</h1>'),
    );
    expect(await safeFetch(origin, XML)).toEqual({ status: 404, type: 'text/html', body: Buffer.alloc(0) });
  });

  test.each([
    ['of another type', sent({ 'content-type': 'text/html' }, '<h1>Welcome</h1>'), 'outgoing.other-type'],
    ['without a type', ((_q, r) => void r.end('<a/>')) as RequestListener, 'outgoing.other-type'],
    ['that says it is too large', sent({}, 'x'.repeat(1_001)), 'outgoing.too-large'],
    ['that claims to be packed and is not', sent({ 'content-encoding': 'gzip' }, words), 'outgoing.unreadable'],
    ['that claims to be brotli and is not', sent({ 'content-encoding': 'br' }, words), 'outgoing.unreadable'],
    [
      'that ends in the middle',
      sent({ 'content-encoding': 'gzip' }, gzipSync(words).subarray(0, 15)),
      'outgoing.unreadable',
    ],
    ['packed twice', sent({ 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(words))), 'outgoing.unreadable'],
    ['packed in an unknown way', sent({ 'content-encoding': 'zstd' }, words), 'outgoing.unreadable'],
    ['that breaks off', ((_q, r) => r.socket?.destroy()) as RequestListener, 'outgoing.no-answer'],
    ['that is no HTTP', ((_q, r) => r.socket?.end('SSH-2.0-OpenSSH\r\n')) as RequestListener, 'outgoing.no-answer'],
    [
      'with endless headers',
      ((_q, r) => r.socket?.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(9_999)}`)) as RequestListener,
      'outgoing.no-answer',
    ],
  ])('%s is refused', async (_what, listener, code) => {
    expect(await codeFor(listener)).toBe(code);
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024))],
    ['br', brotliCompressSync(Buffer.alloc(64 * 1024 * 1024))],
  ])('that %s packed a thousand times smaller is refused, and not held in memory', async (encoding, bomb) => {
    const before = process.memoryUsage().arrayBuffers;
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeFor(sent({ 'content-encoding': encoding }, bomb), { ...XML, bytes: 1024 * 1024 })).toBe(
      'outgoing.too-large',
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });

  test.each([
    ['without an end', {}, Buffer.alloc(10_000, 'x'), Buffer.alloc(10_000, 'x')],
    ['packed so that nothing ever comes out', { 'content-encoding': 'gzip' }, GZIP_HEAD, EMPTY_BLOCKS],
  ])('%s is cut off where it grows too large', async (_what, headers, beginning, more) => {
    let isOver: Promise<unknown> | undefined;
    const endless: RequestListener = (_request, response) => {
      isOver = once(response, 'close');
      response.writeHead(200, { 'content-type': 'text/xml', ...headers }).write(beginning);
      const goOn = () => {
        while (!response.destroyed && response.write(more));
      };
      response.on('drain', goOn);
      goOn();
    };
    expect(await codeFor(endless)).toBe('outgoing.too-large');
    await isOver;
  });

  test.each([
    ['that does not begin', () => {}],
    [
      'that does not end',
      ((_q, r) => void r.writeHead(200, { 'content-type': 'text/xml' }).write('<a>')) as RequestListener,
    ],
    ['of a drop now and then', drip],
    ['that says again and again to go on', ((_q, r) => drop(() => r.writeProcessing(), r)) as RequestListener],
  ])('%s is given up when the time is over', async (_what, listener) => {
    expect(await codeFor(listener, { ...XML, ms: 200 })).toBe('outgoing.too-slow');
  });
});

function drip(_request: unknown, response: Parameters<RequestListener>[1]) {
  response.writeHead(200, { 'content-type': 'text/xml' });
  drop(() => response.write(' '), response);
}

function drop(once: () => void, response: Parameters<RequestListener>[1]) {
  const timer = setInterval(once, 10);
  response.on('close', () => clearInterval(timer));
}

test('where nobody listens there is no answer', async () => {
  const { origin } = await anOutsideHost(() => {});
  const { port } = new URL(origin);
  process.env.OUTGOING_ALLOWED_HOSTS = `[::1]:${port}`;
  await expect(safeFetch(`http://[::1]:${port}/`, XML)).rejects.toMatchObject({ code: 'outgoing.no-answer' });
});

test('a certificate that nobody vouches for is told as such', async ({ skip }) => {
  const wish = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout - -out - -subj /CN=localhost';
  const pem = opensslSays(wish.split(' '));
  if (!pem) return skip('there is no openssl to make one');
  const server = createServer({ key: pem, cert: pem }, (_request, response) => void response.end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  process.env.OUTGOING_ALLOWED_HOSTS = `localhost:${port}`;
  await expect(safeFetch(`https://localhost:${port}/`, XML)).rejects.toMatchObject({ code: 'outgoing.certificate' });
});

function opensslSays(wish: string[]): string | null {
  try {
    return execFileSync('openssl', wish, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}
