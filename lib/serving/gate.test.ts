import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { gateOf } from './gate';
import { KEPT_PAGE } from './model';

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
