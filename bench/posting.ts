import { setTimeout as pause } from 'node:timers/promises';
import { type Histogram, newHistogram } from './histogram';
import { now } from './measure';
import { type Side, textOf } from './sides';
import type { Talk } from './talk';

/** How a round posts: one by one at a steady pace, or always so many at once until its time is over. */
export type Pace = { posts: number; everyMs: number } | { inFlight: number; seconds: number; posts: number };

/** What those who posted saw. */
export interface Posted {
  acknowledged: number[];
  refused: number;
  times: Histogram;
  beganAt: number;
  endedAt: number;
}

export interface Posters {
  talks: Talk[];
  side: Side;
  threadId: string;
}

/** Posts a round. The posters take turns, so that none comes near the wishes that one connection may have. */
export async function post({ talks, side, threadId }: Posters, round: number, pace: Pace): Promise<Posted> {
  const posted: Posted = { acknowledged: [], refused: 0, times: newHistogram(), beganAt: now(), endedAt: 0 };
  const say = async (index: number) => {
    const sentAt = now();
    const talk = talks[index % talks.length];
    const answer = await talk?.ask('comment.post', side.wish(threadId, textOf(round, index)));
    posted.times.add(now() - sentAt);
    if ((answer as { ok?: boolean } | undefined)?.ok) posted.acknowledged.push(index);
    else posted.refused += 1;
  };
  await ('everyMs' in pace ? steadily(pace, say) : together(pace, say));
  posted.endedAt = now();
  return posted;
}

async function steadily({ posts, everyMs }: { posts: number; everyMs: number }, say: (index: number) => Promise<void>) {
  const said: Promise<void>[] = [];
  const begin = now();
  for (let index = 0; index < posts; index++) {
    await pause(Math.max(0, begin + index * everyMs - now()));
    said.push(say(index));
  }
  await Promise.all(said);
}

async function together(
  pace: { inFlight: number; seconds: number; posts: number },
  say: (index: number) => Promise<void>,
) {
  const until = now() + pace.seconds * 1000;
  let next = 0;
  const lane = async () => {
    while (now() < until && next < pace.posts) await say(next++);
  };
  await Promise.all(Array.from({ length: pace.inFlight }, lane));
}
