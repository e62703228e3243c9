// `npm run bench:map`: a map with a million annotations. What its index takes to be built and to be kept, what tiles of all
// zooms cost, and how soon they are right; beside supercluster as one would use it without thinking further.
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { offerIn } from '@/db/testing/world';
import { everything } from '@/lib/annotations/model/choice';
import { bytesOf } from '@/lib/annotations/tiles/map-index';
import { indexAt } from '@/lib/annotations/tiles/shelf';
import { annotationTile } from '@/lib/annotations/tiles/tile';
import { formats } from '@/lib/formats/registry';
import { startBare } from './map/bare-process';
import { built } from './map/built';
import { fillMap } from './map/fill';
import { newsAt } from './map/news';
import { watched } from './map/pauses';
import { placeAt, placesOf } from './map/remarks';
import { type MapFigures, mapGoals, printMap } from './map/report';
import { type Ground, type Walk, walk } from './map/walk';
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
  const { threadId, places, head } = await filled({ town, adminUrl });
  const size = places.length / 2;
  process.stderr.write('building ours …\n');
  const index = () => indexAt({ tenantId: town.id, threadId, choice: everything }, head);
  const own = await built(() => annotationTile(town.visitor, { thread: threadId, z: 0, x: 0, y: 0, v: head }));
  // What a thread handed over is not in this process's own count.
  const ours = { ...own, bytesPerPoint: bytesOf(await index()) / size };
  const chosen = await built(() =>
    annotationTile(town.visitor, { thread: threadId, z: 0, x: 0, y: 0, v: head, categories: 'idea' }),
  );
  const { longestPause: idlePause } = await watched(() => pause(Math.min(own.took, 10_000)));
  process.stderr.write('building the other …\n');
  const other = startBare();
  try {
    const bare = await other.build({ adminUrl, threadId });
    const counted = { postmaster: postmasterOf(dataDir), database: new URL(adminUrl).pathname.slice(1) };
    const walks = await walked({ actor: town.visitor, threadId, head, places, bare: other, ...counted });
    process.stderr.write('news …\n');
    const news: MapFigures['news'] = [];
    while (news.length < plan.news) news.push(await newsAt(town, threadId, placeAt(places, news.length * 1_000)));
    return { size, ours, chosen, bare, idlePause, walks, news };
  } finally {
    other.stop();
  }
}

async function walked(ground: Ground): Promise<Walk[]> {
  const walks: Walk[] = [];
  await walk(ground, Math.ceil(plan.tilesPerZoom / 10));
  while (walks.length < plan.walks) {
    process.stderr.write(`walk ${walks.length + 1} …\n`);
    walks.push(await walk(ground, plan.tilesPerZoom));
  }
  return walks;
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
    return { threadId, places: await placesOf(sql, threadId, plan.size), head: plan.size };
  } finally {
    await sql.end();
  }
}
