// `npm run bench:phone`: a discussion on a slow phone, beside the same page without scripts.
import type { Browser } from '@playwright/test';
import { ensureBuilt } from '../scripts/ready.mjs';
import { programOf } from './contestants';
import { keepFigures, readOptions } from './options';
import { longestTask, noted, openBrowser, slowPhone, type Visit, visitOn } from './phone-page';
import { post } from './posting';
import { figure, type Goal, printGoals, ratio, table, verdictOf } from './print';
import { type Running, startServer } from './servers';
import { sides } from './sides';
import { readyTalk } from './talk';
import { discussionIn, newWorld, talkIn } from './world';

/** Comments on the page, how many people post live, how many comments they post in a second and for how long. */
const COMMENTS = 20;
const POSTERS = 40;
const PER_SECOND = 10;

const options = readOptions();
const plan = options.quick ? { turns: 1, seconds: 4 } : { turns: 5, seconds: 20 };

process.chdir(new URL('..', import.meta.url).pathname);
ensureBuilt();
const world = await newWorld(POSTERS);
const servers: Running[] = [];
const browser = await openBrowser();
try {
  const { threadId, offerSlug, formatSlug } = await discussionIn(world.town);
  await talkIn(world.town, threadId, COMMENTS);
  const path = `/${world.town.slug}/offers/${offerSlug}/${formatSlug}`;
  const ours = await started(programOf('ours', world));
  const bare = await started({
    node: ['--import', 'tsx', 'bench/bare-copy.ts'],
    environment: { COPY_ORIGIN: `http://127.0.0.1:${ours.port}`, COPY_PATH: path },
  });
  const visits = await visitBoth(browser, { ours: `${at(ours)}${path}`, bare: `${at(bare)}${path}` });
  const live = await whileLive(browser, { port: ours.port, path, threadId });
  report({ ...visits, live });
} finally {
  await browser.close();
  for (const server of servers) await server.stop();
  await world.close();
}

async function started(program: Parameters<typeof startServer>[0]): Promise<Running> {
  const server = await startServer(program);
  servers.push(server);
  return server;
}

function at({ port }: Running): string {
  return `http://localhost:${port}`;
}

/** Visits both in turn; of each figure the median counts. */
async function visitBoth(on: Browser, addresses: { ours: string; bare: string }) {
  const all: { ours: Visit[]; bare: Visit[] } = { ours: [], bare: [] };
  for (let turn = 0; turn <= plan.turns; turn++) {
    for (const side of ['bare', 'ours'] as const) {
      const page = await slowPhone(on);
      const visit = await visitOn(page, addresses[side]);
      await page.context().close();
      // Servers and browser warm up in the first turn.
      if (turn > 0 || plan.turns === 1) all[side].push(visit);
    }
  }
  return { ours: medians(all.ours), bare: medians(all.bare) };
}

function medians(visits: readonly Visit[]): Visit {
  const of = (read: (visit: Visit) => number) =>
    visits.map(read).sort((one, other) => one - other)[Math.floor(visits.length / 2)] ?? 0;
  return {
    largestPaint: of(({ largestPaint }) => largestPaint),
    blocking: of(({ blocking }) => blocking),
    shift: of(({ shift }) => shift),
  };
}

interface Live {
  longest: number;
  shift: number;
  posted: number;
}

/** Comments come in while the page stands open at its top, where they are put in at once. */
async function whileLive(on: Browser, room: { port: number; path: string; threadId: string }): Promise<Live> {
  const page = await slowPhone(on);
  const before = await visitOn(page, `http://localhost:${room.port}${room.path}`);
  const auth = { tenant: world.town.slug };
  const talks = await Promise.all(world.cookies.map((cookie) => readyTalk({ port: room.port, auth, cookie })));
  const pace = { posts: plan.seconds * PER_SECOND, everyMs: 1000 / PER_SECOND };
  let posted = 0;
  const longest = await longestTask(on, page, async () => {
    const { acknowledged } = await post({ talks, side: sides.ours, threadId: room.threadId }, 0, pace);
    posted = acknowledged.length;
    await page.waitForTimeout(500);
  });
  const { shift } = await noted(page);
  const shown = await page.locator('.comment').count();
  if (shown < COMMENTS + posted) console.error(`Only ${shown} comments were shown of ${COMMENTS + posted}.`);
  for (const talk of talks) talk.close();
  return { longest, posted, shift: shift - before.shift };
}

function report({ ours, bare, live }: { ours: Visit; bare: Visit; live: Live }): void {
  const row = (name: string, read: (visit: Visit) => number) => [
    name,
    ...[read(bare), read(ours)].map(figure),
    ratio(read(ours), read(bare)),
  ];
  table(
    'slow phone',
    ['bare', 'ours', 'ours/bare'],
    [
      row('largest paint, ms', ({ largestPaint }) => largestPaint),
      row('blocking time, ms', ({ blocking }) => blocking),
      row('layout shift', ({ shift }) => shift),
    ],
  );
  const most = (what: string, value: number, limit: number): Goal => ({
    id: 'P13',
    what,
    value,
    limit: { most: limit },
  });
  const goals = [
    most('largest paint, x bare', ours.largestPaint / bare.largestPaint, 1.3),
    most('blocking time, ms', ours.blocking, 130),
    most('layout shift', ours.shift, 0.01),
    most(`longest task, ${live.posted} live comments, ms`, live.longest, 50),
    most('layout shift meanwhile', live.shift, 0.01),
  ];
  printGoals(goals);
  keepFigures(options, { ours, bare, live, goals: goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) })) });
}
