import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ask, type LiveSocket } from '@/components/live/connection';
import { inTenant } from '@/db/tenancy';
import { newTown, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { revokeRole } from '@/lib/identity/commands/roles';
import { openSession } from '@/lib/identity/commands/sessions';
import { sessionCookie } from '@/lib/identity/model';
import { settings } from '@/lib/settings';
import { hub } from './hub';
import { startLive } from './listen';

const server = createServer();
let stop: () => Promise<void>;
let address = '';

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = startLive(server);
});
afterAll(async () => {
  await stop();
  server.close();
});

async function pageOf(town: Town, person: SignedIn): Promise<{ socket: LiveSocket; heard: unknown[] }> {
  const token = await inTenant({ tenantId: town.id }, (tx) => openSession(tx, person.memberId, { way: 'demo' }));
  const socket: LiveSocket = io(address, {
    ...{ path: '/live', transports: ['websocket'], forceNew: true, auth: { tenant: town.slug } },
    extraHeaders: { origin: settings().publicUrl.origin, cookie: `${sessionCookie(town.slug)}=${token}` },
    reconnection: false,
  });
  onTestFinished(() => void socket.disconnect());
  await new Promise<void>((done) => socket.once('connect', done));
  const heard: unknown[] = [];
  socket.onAny((...fact) => heard.push(fact));
  return { socket, heard };
}

/** Whatever was sent to a page before it is answered has arrived then. */
const settled = ({ socket }: { socket: LiveSocket }) =>
  ask(socket, 'thread.leave', { threadId: '01a21cfd-ebee-73bb-9f1d-50a12f81a3c4' });

test('moderators hear that their queue has changed, and nothing of how; residents may not listen', async () => {
  const [town, elsewhere] = [await newTown(), await newTown()];
  const [mona, anna, far] = [
    await pageOf(town, town.mona),
    await pageOf(town, town.anna),
    await pageOf(elsewhere, elsewhere.mona),
  ];
  expect(await ask(mona.socket, 'queue.watch', {})).toMatchObject({ ok: true });
  expect(await ask(far.socket, 'queue.watch', {})).toMatchObject({ ok: true });
  expect(await ask(anna.socket, 'queue.watch', {})).toMatchObject({ code: 'moderation.not-yours' });
  hub().queueChanged(town.id);
  for (const page of [mona, anna, far]) await settled(page);
  expect([mona.heard, anna.heard, far.heard]).toEqual([[['queue.changed', null]], [], []]);
});

test('who is no moderator any more hears nothing from then on, also after coming back', async () => {
  const town = await newTown();
  const mona = await pageOf(town, town.mona);
  await ask(mona.socket, 'queue.watch', {});
  const gone = new Promise((done) => mona.socket.once('disconnect', done));
  await revokeRole(town.ada, { memberId: town.mona.memberId, role: 'moderator' });
  await gone;
  hub().queueChanged(town.id);
  const again = new Promise<void>((done) => mona.socket.once('connect', done));
  mona.socket.connect();
  await again;
  expect(await ask(mona.socket, 'queue.watch', {})).toMatchObject({ code: 'moderation.not-yours' });
  hub().queueChanged(town.id);
  await settled(mona);
  expect(mona.heard).toEqual([]);
});
