import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { newTown } from '@/db/testing/world';
import { withHosts } from './hosts';
import { LANGUAGE } from './model';

const server = createServer(
  withHosts((asked, response) =>
    response.setHeader('content-language', asked.headers[LANGUAGE] ?? '').end(`page ${asked.url}`),
  ),
);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

function ask(host: string, path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, failed) => {
    const asked = request({ port, host: '127.0.0.1', path, headers: { host, ...headers } }, async (response) => {
      let text = '';
      for await (const piece of response) text += piece;
      done({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    asked.on('error', failed).end();
  });
}

test('a town is reached at its own host, others are not there, and a host of nobody’s has nothing', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const host = `h-${randomUUID()}.town.example`;
  await inTenant(town.ada, (tx) => tx.update(tenants).set({ host }).where(eq(tenants.id, town.id)));
  await expect.poll(async () => (await ask(host, `/${town.slug}/offers`)).text).toBe(`page /${town.slug}/offers`);
  expect(await ask(host, '/offers/x?y=1')).toMatchObject({
    status: 307,
    headers: { location: `/${town.slug}/offers/x?y=1` },
  });
  expect((await ask(host, `/${other.slug}`)).headers.location).toBe(`/${town.slug}/${other.slug}`);
  expect(await ask('nobody.example', `/${town.slug}`)).toMatchObject({ status: 404 });
  expect(await ask('localhost', `/${other.slug}`)).toMatchObject({ status: 200 });
});

test('a page is asked for in a language that its space offers, whatever a browser says of itself', async () => {
  const town = await newTown();
  const offer = (languages: ('de' | 'en')[]) =>
    inTenant(town.ada, (tx) => tx.update(tenants).set({ languages }).where(eq(tenants.id, town.id)));
  const english = { 'accept-language': 'en', cookie: 'language=en', 'x-language': 'en' };
  const spoken = async (path: string) => (await ask('localhost', path, english)).headers['content-language'];
  expect(await spoken(`/${town.slug}/offers`)).toBe('en');
  await offer(['de']);
  await expect.poll(() => spoken(`/${town.slug}/offers`)).toBe('de');
  await expect.poll(() => spoken(`/api/v1/${town.slug}/collections`)).toBe('de');
  expect(await spoken('/')).toBe('en');
});

test('a space that rests answers so to everybody, until it is back', async () => {
  const town = await newTown();
  const rest = (suspendedAt: Date | null) =>
    inTenant(town.ada, (tx) => tx.update(tenants).set({ suspendedAt }).where(eq(tenants.id, town.id)));
  await rest(new Date());
  await expect.poll(async () => (await ask('localhost', `/${town.slug}`)).status).toBe(503);
  expect(await ask('localhost', `/${town.slug}/offers`)).toMatchObject({
    headers: { 'retry-after': '86400', 'cache-control': 'no-store' },
    text: expect.stringContaining('ruht'),
  });
  await rest(null);
  await expect.poll(async () => (await ask('localhost', `/${town.slug}`)).status).toBe(200);
});
