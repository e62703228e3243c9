// `npm run bench:flood`: 200 people watch and 10 post, with and without one client that floods the server.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { ensureBuilt } from '../scripts/ready.mjs';
import { environmentOf } from './contestants';
import { type Flood, type Flooded, type FloodOrder, floods } from './flooder';
import type { Spread } from './histogram';
import { cpuBetween, cpuOf, memoryOf, now, postmasterOf, wholeOf } from './measure';
import { keepFigures, readOptions } from './options';
import { post } from './posting';
import { figure, type Goal, printGoals, ratio, table, verdictOf } from './print';
import { type Running, startServer } from './servers';
import { sides } from './sides';
import { readyTalk, type Talk } from './talk';
import { type Viewers, viewersIn } from './viewers';
import { discussionIn, newWorld, type World } from './world';

const VIEWERS = 200;
const POSTERS = 10;
/** Each poster stays within a person's pace: at most twelve in all rounds of one flood. */
const PACE = { posts: 20, everyMs: 300 };
const LATE_MS = 10_000;
/** A network of its own (RFC 3849), as a proxy in front would tell it. */
const ADDRESS = '2001:db8:bad::1';

const options = readOptions();
const turns = options.quick ? 1 : 3;
const kinds = Object.keys(floods) as Flood[];
let played = 0;

/** What the others saw in one round, what the server used for it, and what the flood came to. */
interface Round {
  delivery: Spread;
  /** Share of one core, of server and database. */
  cpu: number;
  lost: number;
  refused: number;
  flooded: Flooded | null;
}

interface Inside {
  world: World;
  server: Running;
  threadId: string;
  crowd: Viewers;
  flooder: ReturnType<typeof fork>;
}

process.chdir(new URL('..', import.meta.url).pathname);
ensureBuilt();
const world = await newWorld(VIEWERS + 1 + POSTERS * (kinds.length + 1));
try {
  const figures = await measure(world);
  const goals = report(figures);
  keepFigures(options, { ...figures, goals: goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) })) });
} finally {
  await world.close();
}

async function measure(world: World) {
  const { threadId } = await discussionIn(world.town);
  // With the figures that everybody has, and the flood from an address of its own.
  const environment = { ...environmentOf(world, 1), BEHIND_PROXY: '1' };
  const server = await startServer({ node: ['scripts/start.mjs'], environment });
  const cookies = world.cookies.slice(0, VIEWERS);
  const crowd = await viewersIn({ side: 'ours', port: server.port, tenant: world.town.slug, threadId, cookies });
  const flooder = fork('bench/flooder.ts', { execArgv: ['--import', 'tsx'] });
  const inside = { world, server, threadId, crowd, flooder };
  try {
    // Not counted: lets the server's code and its memory grow to what they are in use.
    const talks = await postersFor(inside, kinds.length);
    for (const kind of [null, 'joins', 'connections'] as const) await playRound(inside, talks, kind);
    const before = memoryOf(server.pid);
    const rounds = {} as Record<Flood, { quiet: Round[]; flooded: Round[] }>;
    for (const [index, kind] of kinds.entries()) rounds[kind] = await playFlood(inside, index, kind);
    return { rounds, memory: { before, after: memoryOf(server.pid) } };
  } finally {
    flooder.kill();
    await crowd.leave();
    await server.stop();
  }
}

type Figures = Awaited<ReturnType<typeof measure>>;

/** Quiet and flooded rounds in turn, with ten posters of its own. */
async function playFlood(inside: Inside, index: number, kind: Flood): Promise<{ quiet: Round[]; flooded: Round[] }> {
  process.stderr.write(`${floods[kind]} …\n`);
  const talks = await postersFor(inside, index);
  const told = { quiet: [] as Round[], flooded: [] as Round[] };
  for (let turn = 0; turn < turns; turn++) {
    told.quiet.push(await playRound(inside, talks, null));
    told.flooded.push(await playRound(inside, talks, kind));
  }
  for (const talk of talks) talk.close();
  return told;
}

function postersFor({ world, server }: Inside, index: number): Promise<Talk[]> {
  const from = VIEWERS + 1 + index * POSTERS;
  const auth = { tenant: world.town.slug };
  const cookies = world.cookies.slice(from, from + POSTERS);
  return Promise.all(cookies.map((cookie) => readyTalk({ port: server.port, auth, cookie })));
}

async function playRound(inside: Inside, talks: Talk[], kind: Flood | null): Promise<Round> {
  const { world, server, threadId, crowd } = inside;
  played += 1;
  const round = played;
  const used = () => cpuOf(server.pid, postmasterOf(world.dataDir));
  await crowd.listen(round, PACE.posts);
  const [before, beganAt] = [used(), now()];
  const flooding = kind === null ? null : flood(inside, kind);
  const posted = await post({ talks, side: sides.ours, threadId }, round, PACE);
  const seen = await crowd.tell(posted.acknowledged, LATE_MS);
  const cpu = (wholeOf(cpuBetween(before, used())) * 1000) / (now() - beganAt);
  return { delivery: seen.delivery, cpu, lost: seen.lost, refused: posted.refused, flooded: await flooding };
}

async function flood({ world, server, threadId, flooder }: Inside, kind: Flood): Promise<Flooded> {
  const order: FloodOrder = {
    ...{ flood: kind, seconds: (PACE.posts * PACE.everyMs) / 1000, port: server.port, threadId },
    ...{ tenant: world.town.slug, cookie: world.cookies[VIEWERS] ?? '', address: ADDRESS },
  };
  flooder.send(order);
  const [flooded] = (await once(flooder, 'message')) as [Flooded];
  return flooded;
}

function report({ rounds, memory }: Figures): Goal[] {
  const rows = kinds.map((kind) => {
    const { quiet, flooded } = rounds[kind];
    const [without, during] = [p99(quiet), p99(flooded)];
    const sum = (of: keyof Flooded) => flooded.reduce((all, round) => all + (round.flooded?.[of] ?? 0), 0);
    return [
      ...[floods[kind], figure(without), figure(during), ratio(during, without)],
      ...[figure(middle(quiet.map(({ cpu }) => cpu))), figure(middle(flooded.map(({ cpu }) => cpu)))],
      ...[figure(sum('sent')), figure(sum('closed')), figure(sum('refused'))],
    ];
  });
  table(
    'others’ delivery, ms',
    ['p99 quiet', 'flooded', '', 'cores', 'flooded', 'sent', 'closed', 'turned away'],
    rows,
  );
  const all = kinds.flatMap((kind) => [...rounds[kind].quiet, ...rounds[kind].flooded]);
  const goals: Goal[] = [
    ...kinds.map((kind) => ({
      ...{ id: 'R8', what: `others’ p99 under ${kind}, x quiet`, limit: { most: 1.2 } },
      value: p99(rounds[kind].flooded) / p99(rounds[kind].quiet),
    })),
    { id: 'R8', what: 'posts lost or refused of others', value: total(all), limit: { most: 0 } },
    { id: 'S4', what: 'memory after all floods, x before', value: memory.after / memory.before, limit: { most: 1.1 } },
  ];
  printGoals(goals);
  return goals;
}

function p99(rounds: Round[]): number {
  return middle(rounds.map(({ delivery }) => delivery.p99));
}

function total(rounds: Round[]): number {
  return rounds.reduce((sum, { lost, refused }) => sum + lost + refused, 0);
}

function middle(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
