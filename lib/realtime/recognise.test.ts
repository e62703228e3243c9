import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { tenants } from '@/db/schema/tenants';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import { settings } from '@/lib/settings';
import { startLive } from './listen';

const server = createServer();
let stop: () => Promise<void>;
let port = 0;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  port = (server.address() as AddressInfo).port;
  stop = startLive(server);
});
afterAll(async () => {
  await stop();
  server.close();
});

/** Whether a page of this town that was opened at this host comes alive: `connected`, or why not. */
function opened(town: Town, host: string): Promise<string> {
  const { protocol, port: publicPort } = settings().publicUrl;
  const socket = io(`http://127.0.0.1:${port}`, {
    ...{ path: '/live', transports: ['websocket'], forceNew: true, reconnection: false, auth: { tenant: town.slug } },
    extraHeaders: { host: `${host}:${publicPort}`, origin: `${protocol}//${host}:${publicPort}` },
  });
  onTestFinished(() => void socket.disconnect());
  return new Promise((done) => {
    socket.on('connect', () => done('connected'));
    socket.on('connect_error', ({ message }) => done(message));
  });
}

test('a page comes alive at the platform’s host and the town’s own, and at no other', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const host = `h-${randomUUID()}.town.example`;
  await inTenant(town.ada, (tx) => tx.update(tenants).set({ host }).where(eq(tenants.id, town.id)));
  await expect.poll(() => opened(town, host), { timeout: 5_000 }).toBe('connected');
  expect(await opened(town, 'localhost')).toBe('connected');
  expect(await opened(other, host)).toBe('refused');
  expect(await opened(town, 'nobody.example')).toBe('refused');
});

test('in a space that rests no page comes alive', async () => {
  const town = await newTown();
  const suspendedAt = new Date();
  expect(await opened(town, 'localhost')).toBe('connected');
  await inTenant(town.ada, (tx) => tx.update(tenants).set({ suspendedAt }).where(eq(tenants.id, town.id)));
  await expect.poll(() => opened(town, 'localhost'), { timeout: 5_000 }).toBe('refused');
});
