import {
  applyPacket,
  startingState,
  type ThreadPacket,
  type ThreadStart,
  type ThreadState,
  withEntries,
} from '@/lib/realtime/model';
import { dropKeptCopy } from '../offline/tell-worker';
import { ask, type LiveSocket } from './connection';
import { newListeners } from './listeners';
import { onReturn } from './on-return';

/** What a page shows of a thread that it follows. */
export interface Followed {
  state: ThreadState;
  online: boolean;
  /** The connection was there and is not now. */
  lost: boolean;
  /** How many pages watch it now, and how many people write. */
  watching: number;
  typing: number;
}

export interface Following {
  now: () => Followed;
  /** Calls back after a change; once for all packets of one drawn frame. Out: how to end that. */
  onChange: (changed: () => void) => () => void;
  /** Takes in entries that came beside the packets: an answer to a post, a further page. */
  merge: (entries: Parameters<typeof withEntries>[1]) => void;
  /** Follows the thread over this connection, from what is known. Out: how to stop. */
  over: (socket: LiveSocket) => () => void;
}

/** After how long a page asks again that got no answer, in milliseconds: soon, then ever later. */
const SOON_AGAIN_MS = 250;
const LATEST_AGAIN_MS = 3_000;
/** At a time of its own, since others got no answer either. */
const againAfterMs = (failures: number): number =>
  Math.min(SOON_AGAIN_MS * 2 ** failures, LATEST_AGAIN_MS) * (0.5 + Math.random());

/** How often a page asks by itself whether it missed something, in milliseconds. */
const ASK_AGAIN_MS = 60_000;

/** Keeps one thread's state up to date. Knows no React, so that checkers can follow a thread just as pages do. */
export function followThread(start: ThreadStart): Following {
  let now: Followed = { state: startingState(start), online: false, lost: false, watching: 0, typing: 0 };
  const { onChange, tell } = newListeners();
  const soon = oncePerFrame(tell);
  const set: Setter = (change, haste = 'now') => {
    now = { ...now, ...change };
    if (haste === 'now') tell();
    else soon();
  };
  return {
    now: () => now,
    onChange,
    merge: (entries) => set({ state: withEntries(now.state, entries) }),
    over: (socket) => follow(socket, () => now, set),
  };
}

/** Changes what is followed, and tells it now, or with all that a frame brings. */
type Setter = (change: Partial<Followed>, haste?: 'now' | 'soon') => void;

function follow(socket: LiveSocket, now: () => Followed, set: Setter): () => void {
  const { threadId } = now().state;
  const take = (packet: ThreadPacket): boolean => {
    if (packet.comments.some(({ gone }) => gone) || packet.annotations.some(({ gone }) => gone)) dropKeptCopy();
    const applied = applyPacket(now().state, packet);
    if (applied.state !== now().state) set({ state: applied.state }, 'soon');
    return !applied.gap;
  };
  let following = true;
  let again: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const catchUp: () => void = onceAtATime(async () => {
    clearTimeout(again);
    const settled = await askUntilPresent(socket, now, { take, set });
    if (settled) failures = 0;
    // Connected, but in no room: nothing would come by itself.
    else if (following && socket.connected) again = setTimeout(catchUp, againAfterMs(failures++));
  });
  const live = {
    connect: catchUp,
    disconnect: () => set({ online: false, lost: true }),
    'thread.changed': (packet: ThreadPacket) => {
      if (packet.threadId === threadId && !take(packet)) catchUp();
    },
    'viewers.counted': (room: { threadId: string; watching: number; typing: number }) => {
      if (room.threadId === threadId) set({ watching: room.watching, typing: room.typing }, 'soon');
    },
  };
  for (const [event, listener] of Object.entries(live)) socket.on(event as 'connect', listener as () => void);
  const timer = setInterval(catchUp, ASK_AGAIN_MS);
  const unlisten = onReturn(catchUp);
  if (socket.connected) catchUp();
  return () => {
    following = false;
    clearTimeout(again);
    clearInterval(timer);
    unlisten();
    for (const [event, listener] of Object.entries(live)) socket.off(event as 'connect', listener as () => void);
    void ask(socket, 'thread.leave', { threadId });
  };
}

interface Hands {
  take: (packet: ThreadPacket) => boolean;
  set: Setter;
}

/**
 * Asks for all after the last known number, as often as one packet was not enough. Out: whether that settled it; it did
 * not where no answer came, or a fault, as while the database recovers, or a word to wait.
 */
async function askUntilPresent(socket: LiveSocket, now: () => Followed, { take, set }: Hands): Promise<boolean> {
  for (;;) {
    const { threadId, head } = now().state;
    const answer = await ask(socket, 'thread.watch', { threadId, after: head });
    if (!answer.ok) return !['Offline', 'Fault', 'TooMany'].includes(answer.kind);
    take(answer.value);
    if (!now().online) set({ online: true, lost: false });
    if ((answer.value.latest ?? 0) <= now().state.head) return true;
  }
}

/** While one run is under way, further calls lead to exactly one more. */
function onceAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => {
    again = running;
    if (!running) void run();
  };
}

/** Gathers calls until the browser draws next; a page that nobody sees waits until it is seen. At once where nobody draws. */
function oncePerFrame(work: () => void): () => void {
  if (typeof requestAnimationFrame === 'undefined') return work;
  let due = false;
  return () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      work();
    });
  };
}
