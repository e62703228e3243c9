import postgres from 'postgres';
import { closePools, openPools } from '@/db/client';
import { migrate } from '@/db/migrate';
import { newTown, type Town } from '@/db/testing/world';
import { environmentOf, FASTER_THAN_PEOPLE } from '../contestants';
import { postmasterOf } from '../measure';
import { type Running, startServer } from '../servers';
import { readyTalk, type Talk } from '../talk';
import { discussionIn, peopleIn } from '../world';
import { exactCpuOf } from './cpu';
import type { Sized } from './in-turn';
import { fillThread } from './thread';

/** One PostgreSQL for the databases of all sizes. */
export interface Home {
  dataDir: string;
  adminUrl: string;
}

/** A database with one thread of so many comments, and a server of its own for it. */
export interface Place extends Sized {
  port: number;
  slug: string;
  threadId: string;
  /** The address of the thread's page. */
  path: string;
  /** Signed-in residents, who take turns, so that none comes near what one person may do; and a moderator. */
  cookies: string[];
  talks: Talk[];
  /** Two hundred comments of the thread's first fifth, as many at all sizes. */
  old: string[];
  /** The thread's number when it was filled. */
  head: number;
  close(): Promise<void>;
}

const AUTHORS = 5_000;
const CONNECTED = 200;
/** The smallest thread has no more, and who looks at the same ones again is answered faster. */
const OLD = 200;

/** Makes a database of this name, migrated and with one town of the named people in it, and tells its address. */
export async function databaseFor<T>(home: Home, name: string, fill: (url: string, town: Town) => Promise<T>) {
  const root = postgres(home.adminUrl, { max: 1 });
  await root.unsafe(`create database ${name}`);
  await root.end();
  const url = home.adminUrl.replace(/\w+$/, name);
  openPools(await migrate(url));
  try {
    return { url, filled: await fill(url, await newTown()) };
  } finally {
    await closePools();
  }
}

/** A thread of this size, with a server in front of it. Nobody watches it, so that who catches up is not answered from memory. */
export async function placeOf(home: Home, size: number): Promise<Place> {
  process.stderr.write(`loading ${size.toLocaleString('en')} comments …\n`);
  const name = `growth_${size}`;
  const { url, filled } = await databaseFor(home, name, (at, town) => talkOfTown(at, town, size));
  const server = await serverFor(home, url);
  const auth = { tenant: filled.slug };
  const speaking = filled.cookies.slice(0, CONNECTED);
  const talks = await Promise.all(speaking.map((cookie) => readyTalk({ port: server.port, auth, cookie })));
  return {
    ...filled,
    ...{ size, port: server.port, talks },
    cpu: () => exactCpuOf(server.pid, postmasterOf(home.dataDir), name),
    close: async () => {
      for (const talk of talks) talk.close();
      await server.stop();
    },
  };
}

/** What `npm start` runs, built, on a database that is there. */
export const serverFor = (home: Home, url: string): Promise<Running> =>
  startServer({
    node: ['scripts/start.mjs'],
    environment: { ...environmentOf(home, FASTER_THAN_PEOPLE), DATABASE_URL: url, HOST: '127.0.0.1' },
  });

async function talkOfTown(url: string, town: Town, size: number) {
  const cookies = await peopleIn(town, AUTHORS);
  const { threadId, offerSlug, formatSlug } = await discussionIn(town);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await fillThread(sql, { tenantId: town.id, threadId, size });
    const old = await sql<{ id: string }[]>`
      select id from comments where seq < ${size * 0.4} and hidden_by is null order by md5(id::text) limit ${OLD}`;
    const path = `/${town.slug}/offers/${offerSlug}/${formatSlug}`;
    return { slug: town.slug, threadId, path, cookies, old: old.map(({ id }) => id), head: 2 * size };
  } finally {
    await sql.end();
  }
}
