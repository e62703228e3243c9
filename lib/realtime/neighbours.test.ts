import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'redis';
import { Server as SocketServer } from 'socket.io';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TenantId } from '@/db/tenancy';
import type { LiveServer } from './events';
import { type Neighbours, startNeighbours, type Told } from './neighbours';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) console.warn('Skipped: there is no redis-server; install it with `apt-get install redis-server`.');

let redis: ChildProcess;
let url = '';

beforeAll(async () => {
  if (!hasRedis) return;
  const port = await freePort();
  redis = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1']);
  url = `redis://127.0.0.1:${port}`;
  await answers();
});
afterAll(() => redis?.kill());

async function freePort(): Promise<number> {
  const server: Server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function answers(): Promise<void> {
  const client = createClient({ url });
  client.on('error', () => {});
  await client.connect();
  await client.ping();
  client.destroy();
}

/** A process of the platform, as far as its neighbours know it, and what it hears of them. */
function aProcess(): { heard: unknown[]; neighbours: Neighbours } {
  const io = new SocketServer() as unknown as LiveServer;
  const heard: unknown[] = [];
  const hear =
    (name: string) =>
    (...facts: unknown[]) =>
      void heard.push([name, ...facts]);
  const told = {
    'thread.moved': hear('thread.moved'),
    'member.notified': hear('member.notified'),
    'queue.changed': hear('queue.changed'),
    'rights.changed': hear('rights.changed'),
    'viewers.counted': hear('viewers.counted'),
  } satisfies Told;
  const neighbours = startNeighbours(io, url);
  neighbours.hear(told);
  return { heard, neighbours };
}

test.skipIf(!hasRedis)('processes tell each other what changed, and not themselves', async () => {
  const [one, other] = [aProcess(), aProcess()];
  // Subscribing takes its time; what is told before is lost, as any hint may be.
  while (other.heard.length === 0) {
    one.neighbours.tell('thread.moved', 'town' as TenantId, 'thread', 7);
    await pause(20);
  }
  expect(other.heard[0]).toEqual(['thread.moved', 'town', 'thread', 7]);
  expect(one.heard).toEqual([]);
  await Promise.all([one.neighbours.stop(), other.neighbours.stop()]);
});
