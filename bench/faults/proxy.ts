import { once } from 'node:events';
import { createServer, connect as dial, type Socket } from 'node:net';

/** What a network does to those who talk through it. */
export type Weather =
  | { kind: 'calm' }
  /** Nobody gets through, and whoever is through is cut off, politely or not. */
  | { kind: 'cut'; by: 'RST' | 'FIN' }
  /** Connections stay open, and nothing comes through any more. */
  | { kind: 'half-open' }
  | { kind: 'slow'; delayMs: number }
  | { kind: 'narrow'; bytesPerSecond: number };

export interface NetworkProxy {
  port: number;
  weather(next: Weather): void;
  /** Cuts off who is through at this moment; all may come back at once. */
  blink(by: 'RST' | 'FIN'): void;
  close(): Promise<void>;
}

/** A piece of network of our own between whoever connects to it and this port: the kernel's own faults need a module. */
export async function openProxy(target: () => number): Promise<NetworkProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let now: Weather = { kind: 'calm' };
  const server = createServer({ noDelay: true }, (outside) => {
    if (now.kind === 'cut') return void outside.resetAndDestroy();
    const inside = dial({ port: target(), host: '127.0.0.1', noDelay: true });
    const pair = [outside, inside] as const;
    pairs.add(pair);
    const end = (one: Socket) => () => {
      pairs.delete(pair);
      one.destroy();
    };
    carry(outside, inside, () => now);
    carry(inside, outside, () => now);
    outside.on('error', () => {}).once('close', end(inside));
    inside.on('error', () => {}).once('close', end(outside));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const blink = (by: 'RST' | 'FIN') => {
    for (const sockets of pairs) for (const socket of sockets) by === 'RST' ? socket.resetAndDestroy() : socket.end();
  };
  return {
    port: (server.address() as { port: number }).port,
    blink,
    weather(next) {
      now = next;
      if (now.kind === 'cut') blink(now.by);
    },
    close: async () => {
      server.close();
      blink('RST');
    },
  };
}

/** Hands on what comes, in its order, as the weather of that moment lets it. */
function carry(from: Socket, to: Socket, weather: () => Weather): void {
  let before: Promise<void> = Promise.resolve();
  let waiting = 0;
  from.on('data', (chunk: Buffer) => {
    const at = weather();
    // What is lost in a half-open connection stays lost, so it is never opened again for what comes later.
    if (at.kind === 'half-open' || swallowed.has(from)) return void swallowed.add(from);
    const wait = at.kind === 'slow' ? at.delayMs : at.kind === 'narrow' ? (chunk.length / at.bytesPerSecond) * 1000 : 0;
    if (wait === 0 && waiting === 0) return void write(from, to, chunk);
    waiting += 1;
    from.pause();
    const due = performance.now() + wait;
    before = before.then(async () => {
      await until(due);
      waiting -= 1;
      write(from, to, chunk);
      if (waiting === 0) from.resume();
    });
  });
}

const swallowed = new WeakSet<Socket>();

function write(from: Socket, to: Socket, chunk: Buffer): void {
  if (to.destroyed || to.write(chunk)) return;
  from.pause();
  to.once('drain', () => from.resume());
}

const until = (due: number) => new Promise<void>((done) => setTimeout(done, Math.max(0, due - performance.now())));
