import { setTimeout as pause } from 'node:timers/promises';
import { newHistogram, type Spread, spreadOf } from './histogram';
import { now } from './measure';

/** Asks for a page now and then, as few people do, whether or not the one before has come. Throws on any answer but 200. */
export async function pagesAtPace(
  { port, path }: { port: number; path: string },
  { count, everyMs }: { count: number; everyMs: number },
): Promise<Spread> {
  const times = newHistogram();
  const ask = async () => {
    const askedAt = now();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-language': 'de' } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    times.add(now() - askedAt);
  };
  const begin = now();
  const asked: Promise<void>[] = [];
  for (let index = 0; index < count; index++) {
    await pause(Math.max(0, begin + index * everyMs - now()));
    asked.push(ask());
  }
  await Promise.all(asked);
  return spreadOf(times);
}
