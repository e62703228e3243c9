// One hostile client, in a process of its own: started by the flood's bench, and told by messages what to do.
import { setTimeout as pause } from 'node:timers/promises';
import { openRawLine, type RawLine } from '@/db/testing/raw-line';
import { now } from './measure';

/** What one client can try, with how much of it, as S5 names it. */
export const floods = {
  events: '10,000 votes a second over one connection',
  typing: '10,000 signs of typing a second over one connection',
  joins: '1,000 threads joined at once, again and again',
  frames: 'frames of a megabyte',
  connections: '200 connections, each as fast as it can',
} as const;
export type Flood = keyof typeof floods;

/** Whom to flood, from which address and as whom. */
export interface FloodOrder {
  flood: Flood;
  seconds: number;
  port: number;
  tenant: string;
  threadId: string;
  cookie: string;
  address: string;
}

/** What came of it. */
export interface Flooded {
  sent: number;
  /** Connections that the server closed, and that it did not let in. */
  closed: number;
  refused: number;
}

const COUNT: Record<Flood, number> = { events: 1, typing: 1, joins: 1, frames: 1, connections: 200 };
/** Packets in one go, and how long it rests between two, in milliseconds: 10,000 a second. */
const AT_ONCE: Record<Flood, number> = { events: 100, typing: 100, joins: 1_000, frames: 1, connections: 10 };
const REST_MS = 10;

const packets: Record<Flood, (order: FloodOrder, id: number) => string | Buffer> = {
  events: (_order, id) => `42${id}["comment.vote",{"commentId":"${ID}","value":1}]`,
  typing: ({ threadId }, id) => `42${id}["typing.show",{"threadId":"${threadId}"}]`,
  joins: ({ threadId }, id) => `42${id}["thread.watch",{"threadId":"${threadId}","after":0}]`,
  frames: () => MEGABYTE,
  connections: ({ threadId }, id) => `42${id}["thread.watch",{"threadId":"${threadId}","after":0}]`,
};
const ID = '0190aaaa-0000-7000-8000-000000000000';
const MEGABYTE = `42["comment.post",{"text":"${'x'.repeat(1_000_000)}"}]`;

process.on('message', async (order: FloodOrder) => {
  const told: Flooded = { sent: 0, closed: 0, refused: 0 };
  const until = now() + order.seconds * 1000;
  await Promise.all(Array.from({ length: COUNT[order.flood] }, () => attack(order, until, told)));
  process.send?.(told);
});
process.on('disconnect', () => process.exit(0));

/** Comes again whenever it is thrown out. */
async function attack(order: FloodOrder, until: number, told: Flooded): Promise<void> {
  while (now() < until) {
    const line = await open(order);
    if (line.status !== 101) {
      told.refused += 1;
      await pause(20);
      continue;
    }
    line.say(`40${JSON.stringify({ tenant: order.tenant })}`);
    await line.hears('40');
    while (line.isOpen() && now() < until) {
      for (let more = 0; more < AT_ONCE[order.flood]; more++) line.say(packets[order.flood](order, told.sent++));
      await pause(REST_MS);
    }
    if (!line.isOpen()) told.closed += 1;
    line.close();
  }
}

const open = ({ port, cookie, address }: FloodOrder): Promise<RawLine> =>
  openRawLine(port, '/live/?EIO=4&transport=websocket', {
    ...{ origin: `http://localhost:${port}`, cookie, 'x-forwarded-for': address },
  });
