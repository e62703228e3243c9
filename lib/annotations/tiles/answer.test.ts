import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { newTown, offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { withTiles } from './answer';

const format = formats.find(({ opens }) => opens.includes('annotate'))?.code ?? '';

let server: Server | undefined;
afterEach(() => void server?.close());

async function serving(): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  server = createServer(withTiles((_request: IncomingMessage, response) => response.writeHead(418).end()));
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init);
}

test('a tile is sent packed, and to a browser that has it, only that it is still right', async () => {
  const [town, get] = [await newTown(), await serving()];
  const { threadId } = await offerIn(town, { format });
  const first = await get(`/${town.slug}/annotations/tiles/${threadId}/0/0/0?v=0`);
  expect(first.status).toBe(200);
  expect(first.headers.get('cache-control')).toBe('private, max-age=600');
  expect(first.headers.get('content-encoding')).toBe('gzip');
  const etag = first.headers.get('etag') ?? '';
  const again = await get(`/${town.slug}/annotations/tiles/${threadId}/0/0/0`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('who may not see a map gets none of its tiles, and what is no tile is somebody else’s business', async () => {
  const [town, other, get] = [await newTown(), await newTown(), await serving()];
  const { threadId } = await offerIn(town, { format });
  const draft = await offerIn(town, { format, state: 'draft' });
  expect((await get(`/${other.slug}/annotations/tiles/${threadId}/0/0/0`)).status).toBe(404);
  expect((await get(`/${town.slug}/annotations/tiles/${draft.threadId}/0/0/0`)).status).toBe(404);
  expect((await get(`/nowhere/annotations/tiles/${threadId}/0/0/0`)).status).toBe(404);
  expect((await get(`/${town.slug}/annotations/tiles/${threadId}/0/5/0`)).status).toBe(422);
  expect((await get(`/${town.slug}/annotations/tiles/${threadId}/counts`)).status).toBe(418);
});
