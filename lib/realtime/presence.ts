import { randomUUID } from 'node:crypto';
import type { TenantId } from '@/db/tenancy';
import type { LiveServer, Viewer } from './events';
import { fanOut } from './fan-out';
import { alone, type Neighbours } from './neighbours';
import { threadRoom } from './rooms';

/** How often a room's counts are sent at most, in milliseconds; a large room's less often, since each costs a packet. */
const EVERY_MS = 500;
const LARGE = 500;
const LARGE_EVERY_MS = 5_000;
/** For how long somebody counts as writing after the last key, in milliseconds. */
const TYPING_MS = 4_000;
/** How often other processes are told at least, and for how long what they told counts, in milliseconds. */
const AGAIN_MS = 5_000;
const COUNTS_MS = 12_000;

interface Sum {
  watching: number;
  typing: number;
}

interface Counted {
  room: string;
  threadId: string;
  /** Until when each of those who write does. */
  typing: Map<string, number>;
  /** What other processes count in this room, and until when that holds. */
  elsewhere: Map<string, Sum & { until: number }>;
  timer: NodeJS.Timeout | null;
  said: string;
  told: string;
}

export interface Presence {
  /** Somebody came to a thread or left it. */
  moved(tenantId: TenantId, threadId: string): void;
  /** This viewer is writing. */
  typing(viewer: Viewer, threadId: string): void;
  /** Another process counted the viewers that it has in a room. */
  elsewhere(room: string, counted: Sum & { server: string }): void;
  stop(): void;
}

/** How many watch a thread and how many write in it, on all processes. A courtesy: summed up per room, never stored. */
export function startPresence(io: LiveServer, neighbours: Neighbours): Presence {
  const rooms = new Map<string, Counted>();
  const server = randomUUID();
  const tell = (room: string, sum: Sum) => neighbours.tell('viewers.counted', room, { server, ...sum });
  const soon = (counted: Counted) => scheduled(io, counted, tell);
  const roomOf = (tenantId: TenantId, threadId: string): Counted => {
    const room = threadRoom(tenantId, threadId);
    const counted = rooms.get(room) ?? newlyCounted(room, threadId);
    rooms.set(room, counted);
    return counted;
  };
  io.of('/').adapter.on('delete-room', (room: string) => {
    const counted = rooms.get(room);
    if (!counted) return;
    clearTimeout(counted.timer ?? undefined);
    rooms.delete(room);
    tell(room, { watching: 0, typing: 0 });
  });
  const tellAgain = () => {
    for (const counted of rooms.values()) {
      counted.told = '';
      soon(counted);
    }
  };
  const again = neighbours === alone ? undefined : setInterval(tellAgain, AGAIN_MS);
  return {
    // Whoever left last took the room along.
    moved(tenantId, threadId) {
      if (io.of('/').adapter.rooms.has(threadRoom(tenantId, threadId))) soon(roomOf(tenantId, threadId));
    },
    typing(viewer, threadId) {
      const counted = roomOf(viewer.data.actor.tenantId, threadId);
      counted.typing.set(viewer.id, performance.now() + TYPING_MS);
      soon(counted);
    },
    elsewhere(room, { server: other, ...sum }) {
      const counted = rooms.get(room);
      counted?.elsewhere.set(other, { ...sum, until: performance.now() + COUNTS_MS });
      if (counted) soon(counted);
    },
    stop: () => clearInterval(again),
  };
}

const newlyCounted = (room: string, threadId: string): Counted => ({
  ...{ room, threadId, typing: new Map(), elsewhere: new Map(), timer: null, said: '', told: '' },
});

/** Sums up after a short while, and again as long as somebody writes, so that it is seen when they stop. */
function scheduled(io: LiveServer, counted: Counted, tell: (room: string, sum: Sum) => void): void {
  const size = io.of('/').adapter.rooms.get(counted.room)?.size ?? 0;
  counted.timer ??= setTimeout(
    () => {
      counted.timer = null;
      const here = countHere(io, counted);
      if (JSON.stringify(here) !== counted.told) tell(counted.room, here);
      counted.told = JSON.stringify(here);
      say(io, counted, here);
      if (here.typing > 0) scheduled(io, counted, tell);
    },
    size > LARGE ? LARGE_EVERY_MS : EVERY_MS,
  );
}

function countHere(io: LiveServer, { room, typing }: Counted): Sum {
  const watching = io.of('/').adapter.rooms.get(room);
  for (const [id, until] of typing) {
    if (until < performance.now() || !watching?.has(id)) typing.delete(id);
  }
  return { watching: watching?.size ?? 0, typing: typing.size };
}

function say(io: LiveServer, counted: Counted, { watching, typing }: Sum): void {
  const sum = { threadId: counted.threadId, watching, typing };
  for (const [other, { until, ...more }] of counted.elsewhere) {
    if (until < performance.now()) counted.elsewhere.delete(other);
    else {
      sum.watching += more.watching;
      sum.typing += more.typing;
    }
  }
  const saying = JSON.stringify(sum);
  if (saying !== counted.said) void fanOut(io, counted.room, 'viewers.counted', sum);
  counted.said = saying;
}
