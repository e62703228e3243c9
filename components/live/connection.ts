import type { Socket } from 'socket.io-client';
import type { Answer, ClientEvents, ServerEvents, ValueOf, Wish } from '@/lib/realtime/events';

export type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** What became of a wish: the server's answer, or nothing in time. */
export type Outcome<T> =
  | Answer<T>
  | { ok: false; kind: 'Offline'; code: 'connection.lost'; facts: Record<string, never> };

/** How long an answer is waited for, in milliseconds. */
const PATIENCE_MS = 8_000;

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
  if (!socket.connected) return lost;
  try {
    const emit = socket.timeout(PATIENCE_MS) as unknown as { emitWithAck: (...args: unknown[]) => Promise<never> };
    return await emit.emitWithAck(event, wish);
  } catch {
    return lost;
  }
}

const connections = new Map<string, Promise<LiveSocket>>();
const lost = { ok: false, kind: 'Offline', code: 'connection.lost', facts: {} } as const;

async function open(tenantSlug: string): Promise<LiveSocket> {
  const { io } = await import('socket.io-client');
  const socket: LiveSocket = io({
    path: '/live',
    transports: ['websocket'],
    auth: { tenant: tenantSlug },
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  });
  // The server lets go of a page whose rights changed; it comes back as what it is now.
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 200 + Math.random() * 800);
  });
  return socket;
}
