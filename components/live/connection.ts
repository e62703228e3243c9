import type { Socket } from 'socket.io-client';
import type { Answer, ClientEvents, ServerEvents, ValueOf, Wish } from '@/lib/realtime/events';
import { onReturn } from './on-return';

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** What became of a wish: the server's answer, or nothing in time, or no connection that there ever was. */
export type Outcome<T> =
  | Answer<T>
  | { ok: false; kind: 'Offline'; code: 'connection.lost' | 'connection.none'; facts: Record<string, never> };

/** How long an answer is waited for, in milliseconds. */
const PATIENCE_MS = 8_000;

/** How long a connection may take to open, in milliseconds: what is lost on the way is never answered. */
export const OPENING_MS = 8_000;

/**
 * When a page comes back after its connection broke, in milliseconds: at a time of its own within this span, since
 * after a crash thousands come back at once. A little later at each further try, up to the end of `LATEST_MS`.
 */
const BACK_MS = { from: 1_500, to: 4_500 };
const LATEST_MS = 5_000;

/** The page's one connection to a tenant's live side. Loaded after the page is readable. */
export function connection(tenantSlug: string): Promise<LiveSocket> {
  const known = connections.get(tenantSlug);
  if (known) return known;
  const fresh = open(tenantSlug);
  connections.set(tenantSlug, fresh);
  return fresh;
}

/** Sends a wish, once. Never rejects. While the connection is down it is not even tried. */
export async function ask<E extends Wish>(socket: LiveSocket, event: E, wish: unknown): Promise<Outcome<ValueOf<E>>> {
  if (!socket.connected) return { ...lost, code: wereConnected.has(socket) ? 'connection.lost' : 'connection.none' };
  try {
    const emit = socket.timeout(PATIENCE_MS) as unknown as { emitWithAck: (...args: unknown[]) => Promise<never> };
    return await emit.emitWithAck(event, wish);
  } catch {
    return lost;
  }
}

const connections = new Map<string, Promise<LiveSocket>>();
const wereConnected = new WeakSet<LiveSocket>();
const lost = { ok: false, kind: 'Offline', code: 'connection.lost', facts: {} } as const;

async function open(tenantSlug: string): Promise<LiveSocket> {
  const { io } = await import('socket.io-client');
  const middle = (BACK_MS.from + BACK_MS.to) / 2;
  const socket: LiveSocket = io({
    path: '/live',
    transports: ['websocket'],
    auth: { tenant: tenantSlug },
    timeout: OPENING_MS,
    reconnectionDelay: middle,
    reconnectionDelayMax: LATEST_MS,
    randomizationFactor: (BACK_MS.to - BACK_MS.from) / 2 / middle,
  });
  socket.once('connect', () => wereConnected.add(socket));
  // The server lets go of a page whose rights changed, and of all when it ends; they come back as what they are now.
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), between(BACK_MS));
  });
  onReturn(() => tryNow(socket));
  window.addEventListener('offline', () => socket.io.engine?.close());
  return socket;
}

/** Waits no longer for its turn: somebody looks at the page again, or the network is back. */
function tryNow(socket: LiveSocket): void {
  // Only a disconnected socket forgets when it wanted to try again.
  if (!socket.connected) socket.disconnect().connect();
}

const between = ({ from, to }: typeof BACK_MS) => from + Math.random() * (to - from);
