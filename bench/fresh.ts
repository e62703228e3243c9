import { type Cpu, cpuBetween, cpuOf } from './measure';
import { perPage } from './page-figures';
import type { Address } from './visit';
import { talkIn, type World } from './world';

/**
 * What the first page after a new comment costs the server, when nothing that was kept fits any more. The comments are
 * posted from here, so that the server does nothing but show them; the database's share includes storing them.
 */
export async function firstAfterComment(
  world: World,
  page: Address & { pid: number; postmaster: number; threadId: string },
  times: number,
): Promise<Cpu> {
  const before = cpuOf(page.pid, page.postmaster);
  for (let time = 0; time < times; time++) {
    await talkIn(world.town, page.threadId, 1);
    const answer = await fetch(`http://127.0.0.1:${page.port}${page.path}`);
    await answer.text();
  }
  return perPage(cpuBetween(before, cpuOf(page.pid, page.postmaster)), times);
}
