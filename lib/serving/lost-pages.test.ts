import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { withLostPages } from './lost-pages';
import { LOST_PAGE } from './model';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => void server.close()));

const EMPTY = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>';

/** A server whose pages are these, by path; asked for with the header for who is lost where they are for them. */
async function serving(pages: Record<string, { status: number; text: string; type?: string; isPacked?: true }>) {
  const next = ({ url = '', headers }: IncomingMessage, response: ServerResponse) => {
    const isForLost = url.endsWith('/lost') && LOST_PAGE in headers;
    const page = (url.endsWith('/lost') && !isForLost ? undefined : pages[url]) ?? { status: 404, text: EMPTY };
    response.statusCode = page.status;
    response.setHeader('content-type', page.type ?? 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', `of ${url}`);
    if (page.isPacked) response.setHeader('content-encoding', 'gzip');
    response.flushHeaders();
    response.end(page.isPacked ? gzipSync(page.text) : page.text);
  };
  const server = createServer(withLostPages(next)).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return (path: string, method = 'GET') =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });
}

const town = { status: 200, text: '<html lang="de"><body>Nicht in der Stadt</body></html>' };
const state = { status: 200, text: '<html lang="de"><body>Nirgends</body></html>' };

test('what is not there is said in the frame of its town, under the policy of that page and as not there', async () => {
  const ask = await serving({ '/stadt/lost': town, '/lost': state });
  const answer = await ask('/stadt/offers/none');
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-security-policy')).toBe('of /stadt/lost');
  expect(await answer.text()).toContain('Nicht in der Stadt');
});

test('what is in no town is said in the frame of the state, and without even that it stays as it is', async () => {
  expect(await (await (await serving({ '/lost': state }))('/none')).text()).toContain('Nirgends');
  expect(await (await (await serving({}))('/none')).text()).toBe(EMPTY);
});

test('other answers go their way', async () => {
  const ask = await serving({
    '/stadt': { status: 200, text: 'Seite' },
    '/api': { status: 404, text: '{}', type: 'application/problem+json' },
    '/lost': state,
  });
  expect(await (await ask('/stadt')).text()).toBe('Seite');
  expect(await (await ask('/api')).text()).toBe('{}');
  expect((await ask('/none', 'HEAD')).status).toBe(404);
});

test('a page that failed says so without scripts, packed or not', async () => {
  const ask = await serving({
    '/bad': { status: 500, text: EMPTY },
    '/packed': { status: 500, text: EMPTY, isPacked: true },
  });
  for (const path of ['/bad', '/packed']) {
    const answer = await ask(path);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toMatch(/<html id="__next_error__" lang="de">.*<noscript>.*noch einmal.*<\/body>/);
  }
});
