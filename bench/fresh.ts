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

/** The comments are posted from here, so that the server does nothing but show them. */
export async function firstAfterComment(world: World, page: FreshPage, times: number): Promise<Fresh> {
  const post = () => talkIn(world.town, page.threadId, 1);
  const show = async () => {
    const answer = await fetch(`http://127.0.0.1:${page.port}${page.path}`, {
      headers: { 'accept-encoding': 'identity', ...(page.cookie ? { cookie: page.cookie } : {}) },
    });
    await answer.text();
  };
  let cpu = 0;
  for (let time = 0; time < times; time++) {
    await post();
    await pause(A_SECOND_MS);
    const before = ranOf(page.pid);
    await show();
    cpu += (ranOf(page.pid) - before) / times;
  }
  let queries = 0;
  for (let time = 0; time < FEW; time++) {
    await post();
    await pause(A_SECOND_MS);
    queries += (await statementsOf(world, 1, show)).queries / FEW;
  }
  return { name: page.name, cpu, queries };
}
