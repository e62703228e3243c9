import type { TenantId } from '@/db/tenancy';
import { logFault } from '@/lib/log';
import type { LiveServer } from './events';
import { headsOf, packetAfter } from './packets';
import { threadRoom } from './rooms';

/** How long a busy room's events are gathered, in milliseconds. A lone event in a quiet room goes at once. */
const GATHER_MS = 8;
/** How many packets may wait for one reader. */
const BACKLOG = 64;
/** How often the numbers of all served threads are compared with the database, in milliseconds. */
const COMPARE_MS = 1_000;

/** A thread that somebody on this process watches. */
interface Served {
  tenantId: TenantId;
  threadId: string;
  /** The number up to which the room was told; null until the first viewer's catching up has told it. */
  told: number | null;
  /** The highest number that this process heard of. */
  known: number;
  lastTold: number;
  telling: boolean;
}

export interface Broadcast {
  /** A thread is at `head`: its room is told soon, if anybody watches. */
  changed(tenantId: TenantId, threadId: string, head: number): void;
  /** Begins to follow a thread before its first viewer reads it, so that nothing falls between the two. */
  expect(tenantId: TenantId, threadId: string): void;
  /** A viewer has read a thread up to `head`; from there on the room is told. */
  serveFrom(tenantId: TenantId, threadId: string, head: number): void;
  stop(): void;
}

/** Tells rooms what changed: one packet for all of a room, of the present state, gathered where a room is busy. */
export function startBroadcast(io: LiveServer): Broadcast {
  const served = new Map<string, Served>();
  const tell = (room: string, thread: Served) => void tellRoom(io, room, thread);
  let comparing = false;
  const timer = setInterval(async () => {
    if (comparing) return;
    comparing = true;
    await compareHeads(served, tell);
    comparing = false;
  }, COMPARE_MS);
  io.of('/').adapter.on('delete-room', (room: string) => served.delete(room));
  return {
    changed(tenantId, threadId, head) {
      const room = threadRoom(tenantId, threadId);
      const thread = served.get(room);
      if (!thread) return;
      thread.known = Math.max(thread.known, head);
      tell(room, thread);
    },
    expect(tenantId, threadId) {
      const room = threadRoom(tenantId, threadId);
      if (served.has(room)) return;
      served.set(room, { tenantId, threadId, told: null, known: 0, lastTold: 0, telling: false });
    },
    serveFrom(tenantId, threadId, head) {
      const room = threadRoom(tenantId, threadId);
      const thread = served.get(room);
      if (!thread) return;
      thread.told ??= head;
      tell(room, thread);
    },
    stop: () => clearInterval(timer),
  };
}

/** Sends a room all that it does not know yet. One at a time per room, so that packets follow on each other. */
async function tellRoom(io: LiveServer, room: string, thread: Served): Promise<void> {
  if (thread.telling) return;
  thread.telling = true;
  try {
    while (thread.told !== null && thread.known > thread.told) {
      await rest(thread.lastTold + GATHER_MS - performance.now());
      const packet = await packetAfter(thread.tenantId, thread.threadId, thread.told);
      if (packet.head <= thread.told) break;
      closeSlow(io, room);
      io.to(room).emit('thread.changed', packet);
      thread.told = packet.head;
      thread.lastTold = performance.now();
    }
  } catch (error) {
    logFault(error, { tenant: thread.tenantId, thread: thread.threadId });
  } finally {
    thread.telling = false;
  }
}

/** A reader that does not read must not fill our memory: it is let go, and catches up when it connects again. */
function closeSlow(io: LiveServer, room: string): void {
  for (const id of io.of('/').adapter.rooms.get(room) ?? []) {
    const viewer = io.of('/').sockets.get(id);
    // biome-ignore lint/complexity/useLiteralKeys: the types call it private; it is the only way to see the backlog.
    if (viewer && viewer.conn['writeBuffer'].length > BACKLOG) viewer.conn.close();
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
        thread.known = Math.max(thread.known, heads.get(thread.threadId) ?? 0);
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
    tenants.set(tenantId, [...(tenants.get(tenantId) ?? []), entry]);
  }
  return tenants;
}

const rest = (milliseconds: number) =>
  milliseconds > 0 ? new Promise<void>((done) => setTimeout(done, milliseconds)) : undefined;
