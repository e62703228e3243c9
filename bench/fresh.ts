import { setTimeout as pause } from 'node:timers/promises';
import { ranOf } from './measure';
import { statementsOf } from './statements';
import type { Address } from './visit';
import { talkIn, type World } from './world';

export type FreshPage = Address & { name: string; pid: number; threadId: string };

/** What the first page after a new comment takes, when what was kept of it does not fit any more. */
export interface Fresh {
  name: string;
  /** Milliseconds of CPU of the server. */
  cpu: number;
  /** Queries of the page alone. */
  queries: number;
}

/** A kept page may be a second old; the server does not hear of these comments, as if another process had taken them. */
const A_SECOND_MS = 1_000;
const FEW = 5;

/** A page of a server that rests for a second before each: what caches of the processor forget meanwhile counts as well. */
export async function afterRest(page: Address & { name: string; pid: number }, times: number): Promise<Fresh> {
  return { name: page.name, cpu: await lone(page, times, () => Promise.resolve()), queries: 0 };
}

/** The comments are posted from here, so that the server does nothing but show them. */
export async function firstAfterComment(world: World, page: FreshPage, times: number): Promise<Fresh> {
  const post = () => talkIn(world.town, page.threadId, 1);
  const cpu = await lone(page, times, post);
  let queries = 0;
  for (let time = 0; time < FEW; time++) {
    await post();
    await pause(A_SECOND_MS);
    queries += (await statementsOf(world, 1, () => show(page))).queries / FEW;
  }
  return { name: page.name, cpu, queries };
}

/** The CPU of one page, a second after what happens before it; in the mean of so many times. */
async function lone(page: Address & { pid: number }, times: number, before: () => Promise<unknown>): Promise<number> {
  let cpu = 0;
  for (let time = 0; time < times; time++) {
    await before();
    await pause(A_SECOND_MS);
    const ran = ranOf(page.pid);
    await show(page);
    cpu += (ranOf(page.pid) - ran) / times;
  }
  return cpu;
}

async function show({ port, path, cookie }: Address): Promise<void> {
  const headers = { 'accept-encoding': 'identity', ...(cookie ? { cookie } : {}) };
  await (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text();
}
