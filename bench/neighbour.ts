// `npm run bench:neighbour`: how a town fares while another one on the same server talks as busily as it can.
import { newTown, type Town } from '@/db/testing/world';
import { ensureBuilt } from '../scripts/ready.mjs';
import { programOf } from './contestants';
import { type Spread, spreadOf } from './histogram';
import { keepFigures, readOptions } from './options';
import { pagesAtPace } from './paced-pages';
import { type Pace, post } from './posting';
import { figure, type Goal, printGoals, ratio, table, verdictOf } from './print';
import { startServer } from './servers';
import { sides } from './sides';
import { readyTalk, type Talk } from './talk';
import { type Viewers, viewersIn } from './viewers';
import { discussionIn, newWorld, peopleIn } from './world';

const options = readOptions();
const plan = options.quick
  ? { loud: 100, still: 20, rounds: 1, posts: 20, pages: 10 }
  : { loud: 1000, still: 100, rounds: 5, posts: 80, pages: 60 };
/** The still town: a post and a page now and then. The loud one: P2's busy room. */
const POST_MS = 120;
const PAGE_MS = 160;
const IN_FLIGHT = 8;
const POSTERS = 100;
const LATE_MS = 10_000;
/** How long the loud town has talked before anything is measured, in milliseconds. */
const LEAD_MS = 1_000;

process.chdir(new URL('..', import.meta.url).pathname);
ensureBuilt();
const world = await newWorld(plan.loud + POSTERS);
const server = await startServer(programOf('ours', world));
const crowds: Viewers[] = [];
let talked = 0;
try {
  const loud = await roomOf(world.town, world.cookies, plan.loud);
  const neighbour = await newTown();
  const still = await roomOf(neighbour, await peopleIn(neighbour, plan.still + POSTERS), plan.still);
  const rounds: { quiet: Felt; busy: Felt }[] = [];
  await felt(still);
  for (let round = 0; round < plan.rounds; round++) {
    process.stderr.write(`round ${round + 1} …\n`);
    rounds.push({ quiet: await felt(still), busy: await besides(loud, () => felt(still)) });
  }
  print(rounds);
} finally {
  for (const crowd of crowds) await crowd.leave();
  await server.stop();
  await world.close();
}

interface Room {
  path: string;
  crowd: Viewers;
  talks: Talk[];
  threadId: string;
}

async function roomOf(town: Town, cookies: string[], viewers: number): Promise<Room> {
  const { threadId, offerSlug, formatSlug } = await discussionIn(town);
  const { port } = server;
  const seated = cookies.slice(0, viewers);
  const crowd = await viewersIn({ side: 'ours', port, tenant: town.slug, threadId, cookies: seated });
  crowds.push(crowd);
  const auth = { tenant: town.slug };
  const talks = await Promise.all(cookies.slice(viewers).map((cookie) => readyTalk({ port, auth, cookie })));
  return { path: `/${town.slug}/offers/${offerSlug}/${formatSlug}`, crowd, talks, threadId };
}

/** What the people of a town felt of a while: how long their page took, and how long a post to all who watch. */
interface Felt {
  page: Spread;
  delivery: Spread;
  acknowledgement: Spread;
  lost: number;
}

async function felt(room: Room): Promise<Felt> {
  const [{ seen, posted }, page] = await Promise.all([
    talkIn(room, { posts: plan.posts, everyMs: POST_MS }),
    pagesAtPace({ port: server.port, path: room.path }, { count: plan.pages, everyMs: PAGE_MS }),
  ]);
  return { page, delivery: seen.delivery, acknowledgement: spreadOf(posted.times), lost: seen.lost };
}

async function talkIn(room: Room, pace: Pace) {
  const round = ++talked;
  await room.crowd.listen(round, pace.posts);
  const posted = await post({ ...room, side: sides.ours }, round, pace);
  return { posted, seen: await room.crowd.tell(posted.acknowledged, LATE_MS) };
}

/** Does something while a room talks as busily as it can, from a little before until it is done. */
async function besides<T>(room: Room, work: () => Promise<T>): Promise<T> {
  const seconds = (LEAD_MS + plan.posts * POST_MS) / 1000 + 0.5;
  const talking = talkIn(room, { inFlight: IN_FLIGHT, seconds, posts: 20_000 });
  await new Promise((resolve) => setTimeout(resolve, LEAD_MS));
  const done = await work();
  const { posted, seen } = await talking;
  process.stderr.write(`  the loud town: ${posted.acknowledged.length} posts, ${seen.deliveries} deliveries\n`);
  return done;
}

function print(rounds: readonly { quiet: Felt; busy: Felt }[]): void {
  const middle = (of: (felt: Felt) => number, when: 'quiet' | 'busy') =>
    rounds.map((round) => of(round[when])).sort((one, other) => one - other)[Math.floor(rounds.length / 2)] ?? 0;
  const rows: [string, (felt: Felt) => number][] = [
    ['page p50, ms', ({ page }) => page.p50],
    ['page p99, ms', ({ page }) => page.p99],
    ['delivery p50, ms', ({ delivery }) => delivery.p50],
    ['delivery p99, ms', ({ delivery }) => delivery.p99],
    ['acknowledgement p50, ms', ({ acknowledgement }) => acknowledgement.p50],
    ['acknowledgement p99, ms', ({ acknowledgement }) => acknowledgement.p99],
    ['lost', ({ lost }) => lost],
  ];
  const figures = rows.map(([name, of]) => ({ name, quiet: middle(of, 'quiet'), busy: middle(of, 'busy') }));
  table(
    `a town with ${plan.still} viewers`,
    ['alone', `beside ${plan.loud} viewers, ${IN_FLIGHT} posts in flight`, ''],
    figures.map(({ name, quiet, busy }) => [name, figure(quiet), figure(busy), ratio(busy, quiet)]),
  );
  const goals = ['page p99, ms', 'delivery p99, ms'].map((what): Goal => {
    const { quiet = 0, busy = 0 } = figures.find(({ name }) => name === what) ?? {};
    return {
      id: 'P15',
      what: `${what.replace(', ms', '')} beside a loud town, x alone`,
      value: busy / quiet,
      limit: { most: 2 },
    };
  });
  printGoals(goals);
  keepFigures(options, { rounds, figures, goals: goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) })) });
}
