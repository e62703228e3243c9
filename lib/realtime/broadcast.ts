import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { TenantId } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import type { LiveServer } from './events';
import { fanOut } from './fan-out';
import type { Way } from './hub';
import type { ThreadPacket } from './model';
import { headsOf, packetAfter } from './packets';
import { threadRoom } from './rooms';
import { type Served, servedThread, wayOn } from './served';

/** How long a busy room's events are gathered, in milliseconds. A lone event in a quiet room goes at once. */
const GATHER_MS = 8;
/** How often the numbers of all served threads are compared with the database, in milliseconds. */
const COMPARE_MS = 1_000;

export interface Broadcast {
  /** A thread is at `head`: its room is told soon, if anybody watches. */
  changed(tenantId: TenantId, threadId: string, head: number, way?: Way): void;
  /**
   * What brings a viewer who knows a thread up to `after` to the present. The viewer must be in the room already: from
   * this packet's head on the room is told, so that nothing falls between. The right to see is the caller's to check.
   */
  present(tenantId: TenantId, threadId: string, after: number): Promise<ThreadPacket>;
  stop(): void;
}

/** Tells rooms what changed: one packet for all of a room, of the present state, gathered where a room is busy. */
export function startBroadcast(io: LiveServer): Broadcast {
  const served = new Map<string, Served>();
  const tell = (room: string, thread: Served) => void tellRoom(io, room, thread);
  const comparing = setInterval(
    unlessUnderWay(() => compareHeads(served, tell)),
    COMPARE_MS,
  );
  io.of('/').adapter.on('delete-room', (room: string) => served.delete(room));
  return {
    changed(tenantId, threadId, head, way) {
      const room = threadRoom(tenantId, threadId);
      const thread = served.get(room);
      if (!thread) return;
      heardOf(thread, head);
      if (way) thread.ways.push({ ...way, head });
      tell(room, thread);
    },
    async present(tenantId, threadId, after) {
      const room = threadRoom(tenantId, threadId);
      const thread = served.get(room) ?? servedThread(tenantId, threadId);
      served.set(room, thread);
      const untold = thread.told === null;
      const packet = await presentPacket(thread, after);
      const latest = packet.latest ?? packet.head;
      thread.told ??= latest;
      tell(room, thread);
      // Another's first look was later than this one, and between the two nobody was told.
      return untold && latest < thread.told ? presentPacket(thread, after) : packet;
    },
    stop: () => clearInterval(comparing),
  };
}

/** What was read before must not be given to anybody any more: something in it may have been hidden just now. */
function heardOf(thread: Served, head: number): void {
  if (head <= thread.known) return;
  thread.known = head;
  thread.packets.clear();
}

/**
 * Who is up to date is answered from memory. For all others who know the thread up to the same number the database is
 * asked once: what it answers holds until something happens, since who comes in between is told that, too.
 */
function presentPacket(thread: Served, after: number): Promise<ThreadPacket> {
  const { tenantId, threadId, told, packets } = thread;
  if (told === after) {
    return Promise.resolve({ threadId, after, head: after, latest: after, comments: [], annotations: [] });
  }
  const known = packets.get(after);
  if (known) return known;
  const asked = packetAfter(tenantId, threadId, after);
  packets.set(after, asked);
  asked.catch(() => packets.get(after) === asked && packets.delete(after));
  return asked;
}

/** Sends a room all that it does not know yet. One at a time per room, so that packets follow on each other. */
async function tellRoom(io: LiveServer, room: string, thread: Served): Promise<void> {
  if (thread.telling) return;
  thread.telling = true;
  try {
    // Who posted is answered first.
    await turn();
    while (thread.told !== null && thread.known > thread.told) {
      const rest = thread.lastTold + GATHER_MS - performance.now();
      if (rest > 1) await pause(rest);
      const packet = wayOn(thread) ?? (await packetAfter(thread.tenantId, thread.threadId, thread.told));
      if (packet.head <= thread.told) break;
      // From here on who comes in is not among those who are served, and must know more than before.
      thread.told = packet.head;
      thread.packets.clear();
      await fanOut(io, room, 'thread.changed', packet);
      thread.lastTold = performance.now();
    }
  } catch (error) {
    logFault(error, { tenant: thread.tenantId, thread: thread.threadId });
  } finally {
    thread.telling = false;
  }
}

/** What a crash between commit and broadcast, another process or an importer did, shows in the numbers. */
async function compareHeads(served: Map<string, Served>, tell: (room: string, thread: Served) => void): Promise<void> {
  for (const [tenantId, rooms] of byTenant(served)) {
    try {
      const heads = await headsOf(
        tenantId,
        rooms.map(([, thread]) => thread.threadId),
      );
      for (const [room, thread] of rooms) {
        heardOf(thread, heads.get(thread.threadId) ?? 0);
        tell(room, thread);
      }
    } catch (error) {
      logFault(error, { tenant: tenantId });
    }
  }
}

function byTenant(served: Map<string, Served>): Map<TenantId, [string, Served][]> {
  const tenants = new Map<TenantId, [string, Served][]>();
  for (const entry of served) {
    const { tenantId } = entry[1];
    const rooms = tenants.get(tenantId);
    if (rooms) rooms.push(entry);
    else tenants.set(tenantId, [entry]);
  }
  return tenants;
}

function unlessUnderWay(work: () => Promise<void>): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    void work().finally(() => {
      running = false;
    });
  };
}
