// `npm run bench:live`: a bare Socket.IO room and Stadtgespräch, one after the other, with the same client.
import { ensureBuilt } from '../scripts/ready.mjs';
import { type Contestant, contestants, inTurn, meanings } from './contestants';
import { goalsOf, type LiveFigures, printRooms, type RoomFigures } from './live-report';
import { keepFigures, readOptions } from './options';
import { figure, printGoals, table, verdictOf } from './print';
import { openRoom } from './room';
import { plainInserts, sustainedPosts } from './sustained';
import { newWorld, type World } from './world';

const options = readOptions();
const FULL = { sizes: [100, 500, 1000, 2000, 5000], judged: 2000, busySize: 1000, posts: 80, many: 200, seconds: 8 };
const QUICK = { sizes: [50, 200], judged: 50, busySize: 200, posts: 15, many: 15, seconds: 2 };
const plan = options.quick ? QUICK : FULL;
/** Post by post in the quiet room, `many` in the one that is judged; so many at once in the busy one; and where only storing counts. */
const EVERY_MS = 120;
const IN_FLIGHT = 8;
const IN_FLIGHT_STORING = [16, 32, 64];
/** Whoever posts is not among the viewers. */
const PEOPLE = Math.max(...plan.sizes) + 400;

process.chdir(new URL('..', import.meta.url).pathname);
ensureBuilt();
const world = await newWorld(PEOPLE);
try {
  const figures = await measure(world);
  for (const name of contestants) console.log(`${name.padEnd(7)} ${meanings[name]}`);
  console.log();
  printRooms(figures);
  const { plainInserts: plain, sustained } = figures;
  table(
    'storing alone',
    ['posts/s', 'p50 ms', 'p99 ms'],
    [{ ...plain, name: 'PostgreSQL, ten connections' }, ...sustained.map(inOneThread)].map((one) => [
      one.name,
      ...[one.perSecond, one.acknowledgement.p50, one.acknowledgement.p99].map(figure),
    ]),
  );
  const goals = goalsOf(figures, plan.judged);
  printGoals(goals);
  keepFigures(options, { ...figures, goals: goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) })) });
} finally {
  await world.close();
}

async function measure(world: World): Promise<LiveFigures> {
  const rooms: LiveFigures['rooms'] = { bare: [], stored: [], ours: [] };
  for (const [turn, viewers] of plan.sizes.entries()) {
    for (const name of inTurn(turn)) rooms[name].push(await measureRoom(name, viewers, world));
  }
  process.stderr.write('storing alone …\n');
  const plain = await plainInserts(world, plan.seconds / 2);
  const sustained: LiveFigures['sustained'] = [];
  for (const inFlight of IN_FLIGHT_STORING)
    sustained.push({ inFlight, ...(await sustainedPosts(world, plan.seconds, inFlight)) });
  return { rooms, plainInserts: plain, sustained };
}

function inOneThread(one: LiveFigures['sustained'][number]) {
  return { ...one, name: `one hot thread of ours, ${one.inFlight} under way` };
}

async function measureRoom(name: Contestant, viewers: number, world: World): Promise<RoomFigures> {
  process.stderr.write(`${name}, ${viewers} viewers …\n`);
  const room = await openRoom(name, viewers, world);
  try {
    // Not counted: lets the server's code grow warm.
    await room.round({ posts: 25, everyMs: 40 });
    const quiet = await room.round({ posts: viewers === plan.judged ? plan.many : plan.posts, everyMs: EVERY_MS });
    const isBusy = viewers === plan.busySize;
    const busy = isBusy ? await room.round({ inFlight: IN_FLIGHT, seconds: plan.seconds, posts: 20_000 }) : null;
    const backAfter = viewers === Math.max(...plan.sizes) ? await room.crash() : null;
    return { viewers, ...room.joining, quiet, busy, backAfter };
  } finally {
    await room.close();
  }
}
