import postgres from 'postgres';
import { programOf } from './contestants';
import { newHistogram, type Spread, spreadOf } from './histogram';
import { now } from './measure';
import { post } from './posting';
import { startServer } from './servers';
import { sides, textOf } from './sides';
import { readyTalk } from './talk';
import { discussionIn, type World } from './world';

/** How fast posts can be stored, one after the other, for as long as one likes. */
export interface Sustained {
  perSecond: number;
  acknowledgement: Spread;
  refused: number;
}

/** What PostgreSQL itself takes: ten connections, each inserting one row after the other, each its own transaction. */
export async function plainInserts(world: World, seconds: number): Promise<Sustained> {
  const sql = postgres(world.bareDatabase, { max: CONNECTIONS });
  const times = newHistogram();
  const began = now();
  const until = began + seconds * 1000;
  const lane = async () => {
    while (now() < until) {
      const sentAt = now();
      const [key, text] = [crypto.randomUUID(), textOf(0, times.count())];
      await sql`insert into bare_posts (id, author, text) values (${key}, 'anna', ${text})`;
      times.add(now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  const perSecond = times.count() / ((now() - began) / 1000);
  await sql.end();
  return { perSecond, acknowledgement: spreadOf(times), refused: 0 };
}

/** Posts of signed-in residents in one hot thread that nobody watches: with all rules, as many at once as given. */
export async function sustainedPosts(world: World, seconds: number, inFlight: number): Promise<Sustained> {
  const { threadId } = await discussionIn(world.town);
  const { port, stop } = await startServer(programOf('ours', world));
  try {
    const people = world.cookies.slice(0, POSTERS);
    const auth = { tenant: world.town.slug };
    const talks = await Promise.all(people.map((cookie) => readyTalk({ port, auth, cookie })));
    const posters = { talks, side: sides.ours, threadId };
    await post(posters, 0, { inFlight, seconds: 1, posts: MANY });
    const { acknowledged, refused, times, beganAt, endedAt } = await post(posters, 0, {
      inFlight,
      seconds,
      posts: MANY,
    });
    for (const talk of talks) talk.close();
    return { perSecond: acknowledged.length / ((endedAt - beganAt) / 1000), acknowledgement: spreadOf(times), refused };
  } finally {
    await stop();
  }
}

const CONNECTIONS = 10;
/** More than enough, so that no connection has more wishes than it may. */
const POSTERS = 400;
const MANY = 1_000_000;
