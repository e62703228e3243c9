// `npm run bench:map`: a map with a million annotations. What its index takes to be built and to be kept, what tiles of all
// zooms cost, and how soon they are right; beside supercluster as one would use it without thinking further.
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import postgres from 'postgres';
import { offerIn } from '@/db/testing/world';
import { everything } from '@/lib/annotations/model/choice';
import { bytesOf } from '@/lib/annotations/tiles/map-index';
import { indexAt } from '@/lib/annotations/tiles/shelf';
import { annotationTile } from '@/lib/annotations/tiles/tile';
import { formats } from '@/lib/formats/registry';
import { buildBare } from './map/bare';
import { fillMap } from './map/fill';
import { newsAt } from './map/news';
import { type Watched, watched } from './map/pauses';
import { type Remark, remarksOf } from './map/remarks';
import { type MapFigures, mapGoals, printMap } from './map/report';
import { type Walk, walk } from './map/walk';
import { postmasterOf } from './measure';
import { keepFigures, readOptions } from './options';
import { printGoals, verdictOf } from './print';
import { closeWhenBrokenOff, newWorld, type World } from './world';

const options = readOptions();
const plan = options.quick
  ? { size: 50_000, walks: 1, tilesPerZoom: 10, news: 2 }
  : { size: 1_000_000, walks: 3, tilesPerZoom: 100, news: 10 };
const LONGEST_MS = 40 * 60_000;

process.chdir(new URL('..', import.meta.url).pathname);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const world = await newWorld(0);
closeWhenBrokenOff(world.close, LONGEST_MS);
try {
  const figures = await measure(world);
  printMap(figures);
  const goals = mapGoals(figures);
  printGoals(goals);
  keepFigures(options, { ...figures, goals: goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) })) });
} finally {
  await world.close();
}

async function measure({ town, adminUrl, dataDir }: World): Promise<MapFigures> {
  const { threadId, remarks, head } = await filled({ town, adminUrl });
  process.stderr.write('building ours …\n');
  const index = () => indexAt({ tenantId: town.id, threadId, choice: everything }, head);
  const own = await built(() => annotationTile(town.visitor, { thread: threadId, z: 0, x: 0, y: 0, v: head }));
  // What a thread handed over is not in this process's own count.
  const ours = { ...own, bytesPerPoint: bytesOf(await index()) / remarks.length };
  const chosen = await built(() =>
    annotationTile(town.visitor, { thread: threadId, z: 0, x: 0, y: 0, v: head, categories: 'idea' }),
  );
  const { longestPause: idlePause } = await watched(() => pause(Math.min(own.took, 10_000)));
  process.stderr.write('building the other …\n');
  const before = memory();
  const { value, ...other } = await built(async () => buildBare(remarks));
  const bare = { ...other, bytesPerPoint: (memory() - before) / remarks.length };
  const database = new URL(adminUrl).pathname.slice(1);
  const ground = {
    actor: town.visitor,
    threadId,
    head,
    remarks,
    bare: value,
    postmaster: postmasterOf(dataDir),
    database,
  };
  const walks: Walk[] = [];
  await walk(ground, Math.ceil(plan.tilesPerZoom / 10));
  while (walks.length < plan.walks) {
    process.stderr.write(`walk ${walks.length + 1} …\n`);
    walks.push(await walk(ground, plan.tilesPerZoom));
  }
  process.stderr.write('news …\n');
  const news: MapFigures['news'] = [];
  while (news.length < plan.news) news.push(await newsAt(town, threadId, remarks[news.length * 1_000] as Remark));
  return { size: remarks.length, ours, chosen, bare, idlePause, walks, news };
}

/** The map with everything on it, and what everybody may see of that. */
async function filled({ town, adminUrl }: Pick<World, 'town' | 'adminUrl'>) {
  process.stderr.write(`loading ${plan.size.toLocaleString('en')} annotations …\n`);
  const format = formats.find(({ opens }) => opens.includes('annotate'));
  if (!format) throw new Error('No format opens a map.');
  const { threadId, formatId } = await offerIn(town, {
    format: format.code,
    settings: format.settings.parse(format.defaults),
  });
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await fillMap(sql, { tenantId: town.id, threadId, formatId, authorId: town.anna.memberId, size: plan.size });
    return { threadId, remarks: await remarksOf(sql, threadId), head: plan.size };
  } finally {
    await sql.end();
  }
}

/** Does it with as little memory as possible in use before. */
function built<T>(build: () => Promise<T>): Promise<Watched<T>> {
  collect();
  return watched(build);
}

/** What this process holds on to, in bytes. */
function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
