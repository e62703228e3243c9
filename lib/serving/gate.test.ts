import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { gateOf } from './gate';
import { KEPT_PAGE, PACKED } from './model';

test('nobody outside can have a page made as if it were kept for many, or under a policy of their own', async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  let seen: IncomingMessage['headers'] = {};
  gateOf(server).open((request, response) => {
    seen = request.headers;
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const headers = {
    [KEPT_PAGE]: '1',
    'content-security-policy': "script-src 'nonce-mine'",
    'x-middleware-subrequest': 'proxy',
    'x-forwarded-for': '203.0.113.9',
    'accept-language': 'en',
  };
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers });
  expect(seen).not.toHaveProperty(KEPT_PAGE);
  expect(seen).not.toHaveProperty('content-security-policy');
  expect(seen).not.toHaveProperty('x-middleware-subrequest');
  expect([seen['accept-language'], seen['x-forwarded-for']]).toEqual(['en', '127.0.0.1']);
});

test.each([
  ['a path', '/musterstadt', 200, 1],
  ['a host of the operator’s network', 'http://169.254.169.254/latest/meta-data', 400, 0],
  ['the platform’s own host', 'http://localhost/musterstadt', 400, 0],
  ['something else than a page', 'gopher://127.0.0.1/x', 400, 0],
  ['no path', '*', 400, 0],
])('a request for %s is let in only where it is a path', async (_what, target, status, letIn) => {
  const server = createServer();
  onTestFinished(() => void server.close());
  const seen: string[] = [];
  gateOf(server).open((request, response) => {
    seen.push(request.url ?? '');
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const line = connect((server.address() as AddressInfo).port, '127.0.0.1');
  line.write(`GET ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
  expect(Number((await text(line)).split(' ')[1])).toBe(status);
  expect(seen).toHaveLength(letIn);
});

test('what a route has packed itself is sent as packed', async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  gateOf(server).open((_request, response) => {
    response.setHeader(PACKED, ['gzip']);
    response.end(gzipSync('ein Plan'));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await answer.text()).toBe('ein Plan');
  expect(answer.headers.has(PACKED)).toBe(false);
});

test('a request that goes wrong is told so, and ends nothing for others', async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  gateOf(server).open(async (request, response) => {
    if (request.url === '/wrong') throw new Error('nobody foresaw this');
    response.end('well');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await fetch(`${at}/wrong`)).status).toBe(500);
  expect(await (await fetch(`${at}/right`)).text()).toBe('well');
});
