import type { TenantId } from '@/db/tenancy';
import type { LiveServer, Viewer } from './events';
import { threadRoom } from './rooms';

/** How often a room's counts are sent at most, in milliseconds. */
const EVERY_MS = 500;
/** For how long somebody counts as writing after the last key, in milliseconds. */
const TYPING_MS = 4_000;

interface Counted {
  threadId: string;
  typing: Map<string, number>;
  timer: NodeJS.Timeout | null;
  said: string;
}

export interface Presence {
  /** Somebody came to a thread or left it. */
  moved(tenantId: TenantId, threadId: string): void;
  /** This viewer is writing. */
  typing(viewer: Viewer, threadId: string): void;
}

/** How many watch a thread and how many write in it. A courtesy: volatile, summed up per room, never stored. */
export function startPresence(io: LiveServer): Presence {
  const rooms = new Map<string, Counted>();
  io.of('/').adapter.on('delete-room', (room: string) => {
    clearTimeout(rooms.get(room)?.timer ?? undefined);
    rooms.delete(room);
  });
  const roomOf = (tenantId: TenantId, threadId: string): [string, Counted] => {
    const room = threadRoom(tenantId, threadId);
    const counted = rooms.get(room) ?? { threadId, typing: new Map(), timer: null, said: '' };
    rooms.set(room, counted);
    return [room, counted];
  };
  return {
    moved: (tenantId, threadId) => soon(io, ...roomOf(tenantId, threadId)),
    typing(viewer, threadId) {
      const [room, counted] = roomOf(viewer.data.actor.tenantId, threadId);
      counted.typing.set(viewer.id, performance.now() + TYPING_MS);
      soon(io, room, counted);
    },
  };
}

/** Sums up after a short while, and again as long as somebody writes, so that it is seen when they stop. */
function soon(io: LiveServer, room: string, counted: Counted): void {
  counted.timer ??= setTimeout(() => {
    counted.timer = null;
    const watching = io.of('/').adapter.rooms.get(room);
    for (const [id, until] of counted.typing) {
      if (until < performance.now() || !watching?.has(id)) counted.typing.delete(id);
    }
    const sum = { threadId: counted.threadId, watching: watching?.size ?? 0, typing: counted.typing.size };
    const saying = JSON.stringify(sum);
    if (saying !== counted.said) io.to(room).volatile.emit('viewers.counted', sum);
    counted.said = saying;
    if (counted.typing.size > 0) soon(io, room, counted);
  }, EVERY_MS);
}
