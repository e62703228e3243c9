// The viewers of a room, in a process of their own: started by a bench, and told by messages what to do.
import { setTimeout as pause } from 'node:timers/promises';
import { newHistogram, type Spread, spreadOf } from './histogram';
import { cpuOf, now, wholeOf } from './measure';
import { type Heard, type SideName, sides } from './sides';
import { openTalk, type Talk } from './talk';

/** A crowd: who comes, and to what. */
export interface CrowdWish {
  side: SideName;
  port: number;
  tenant: string;
  threadId: string;
  /** One per viewer; null: a visitor. */
  cookies: (string | null)[];
}

/** What a bench may ask of a crowd. */
export type CrowdOrder =
  | { do: 'join'; wish: CrowdWish }
  | { do: 'listen'; round: number; posts: number }
  | { do: 'tell'; acknowledged: number[]; patienceMs: number }
  | { do: 'return'; patienceMs: number }
  | { do: 'leave' };

/** What the viewers saw of one round. */
export interface Seen {
  delivery: Spread;
  deliveries: number;
  /** How many (post, viewer) pairs never arrived, or arrived more than once. */
  lost: number;
  doubled: number;
  /** How many connections broke meanwhile. */
  broken: number;
  /** When the last post arrived. */
  lastAt: number;
  /** CPU seconds of the crowd itself: near the length of the round, the client was the limit. */
  cpu: number;
}

/** How many may be on their way in at a time, and how long a lost connection waits before it comes back. */
const AT_THE_DOOR = 40;
const backAfter = () => 300 + Math.random() * 900;
const LOOK_MS = 20;

let wish: CrowdWish;
let joined = 0;
let leaving = false;
let round = { number: -1, counts: [] as Uint8Array[], times: newHistogram(), broken: 0, lastAt: 0, cpu: 0 };
const talks: Talk[] = [];
const ownCpu = () => wholeOf(cpuOf(process.pid, null));

const orders = {
  async join(order: { wish: CrowdWish }) {
    wish = order.wish;
    const waiting = wish.cookies.keys();
    const door = async () => {
      for (const viewer of waiting) await enter(viewer);
    };
    await Promise.all(Array.from({ length: AT_THE_DOOR }, door));
    return joined;
  },
  async listen({ round: number, posts }: { round: number; posts: number }) {
    const counts = wish.cookies.map(() => new Uint8Array(posts));
    round = { number, counts, times: newHistogram(), broken: 0, lastAt: now(), cpu: ownCpu() };
  },
  async tell({ acknowledged, patienceMs }: { acknowledged: number[]; patienceMs: number }): Promise<Seen> {
    const wanted = acknowledged.length * wish.cookies.length;
    const until = now() + patienceMs;
    while (round.times.count() < wanted && now() < until) await pause(LOOK_MS);
    const missing = (counts: Uint8Array) => acknowledged.filter((index) => counts[index] === 0).length;
    const surplus = (counts: Uint8Array) => counts.reduce((sum, times) => sum + Math.max(0, times - 1), 0);
    return {
      delivery: spreadOf(round.times),
      deliveries: round.times.count(),
      lost: round.counts.reduce((sum, counts) => sum + missing(counts), 0),
      doubled: round.counts.reduce((sum, counts) => sum + surplus(counts), 0),
      broken: round.broken,
      lastAt: round.lastAt,
      cpu: ownCpu() - round.cpu,
    };
  },
  /** After the server was killed: waits until all are back. Out: when the last one was, or null in vain. */
  async return({ patienceMs }: { patienceMs: number }) {
    const until = now() + patienceMs;
    while (joined < wish.cookies.length && now() < until) await pause(LOOK_MS);
    return joined === wish.cookies.length ? now() : null;
  },
  async leave() {
    leaving = true;
    for (const talk of talks) talk.close();
    setImmediate(() => process.exit(0));
  },
};

process.on('message', async (order: CrowdOrder) => {
  const done = await orders[order.do](order as never);
  if (order.do !== 'leave') process.send?.({ done });
});
process.on('disconnect', () => process.exit(0));

/** Brings one viewer in, and in again whenever its connection breaks. Out: when it first follows the room. */
function enter(viewer: number): Promise<void> {
  const { side, port, tenant, threadId, cookies } = wish;
  const found = (posts: readonly Heard[]) => {
    const at = now();
    for (const post of posts) if (post.round === round.number) count(viewer, post, at);
  };
  const follower = sides[side].follower(threadId, found);
  return new Promise((resolve) => {
    const connect = () => {
      let inside = false;
      const talk = openTalk(
        { port, auth: { tenant }, cookie: cookies[viewer] ?? null },
        {
          ready: () =>
            void follower.join(talk).then(() => {
              inside = true;
              joined += 1;
              resolve();
            }),
          event: (text) => found(follower.hear(text, talk)),
          closed: () => {
            if (inside) {
              joined -= 1;
              round.broken += 1;
            }
            if (!leaving) setTimeout(connect, backAfter());
          },
        },
      );
      talks[viewer] = talk;
    };
    connect();
  });
}

function count(viewer: number, { index, sentAt }: Heard, at: number): void {
  const counts = round.counts[viewer];
  if (!counts) return;
  counts[index] = (counts[index] ?? 0) + 1;
  round.times.add(at - sentAt);
  round.lastAt = at;
}
