// `npm run bench:search`: a search over 20,000 offers and 1,000,000 contributions, in the largest of 100 towns, in a small
// one and in all of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closePools, openPools } from '@/db/client';
import { openEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import type { TenantId } from '@/db/tenancy';
import { learnWords } from '@/lib/search/commands/learn-words';
import { Search } from '@/lib/search/model/search';
import { foundBy } from '@/lib/search/queries/found';
import { newHistogram } from './histogram';
import { cpuBetween, cpuOf, postmasterOf } from './measure';
import { keepFigures, readOptions } from './options';
import { figure, printGoals, table, verdictOf } from './print';
import { fillSearch } from './search/fill';
import { narrowedIn, spreadPlaces } from './search/narrowed';
import { postingIn } from './search/posting';
import { kinds, questionBy } from './search/questions';
import { chanceFrom } from './search/words';
import { closeWhenBrokenOff } from './world';

const options = readOptions();
const amount = options.quick
  ? { towns: 10, offers: 500, contributions: 20_000 }
  : { towns: 100, offers: 20_000, contributions: 1_000_000 };
const [QUESTIONS, WARM_UP] = options.quick ? [10, 2] : [100, 10];

process.chdir(new URL('..', import.meta.url).pathname);
const dataDir = mkdtempSync(join(tmpdir(), 'stadtgespraech-bench-'));
const { url, stop } = await openEmbedded(dataDir);
const close = async () => {
  await closePools();
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
};
closeWhenBrokenOff(close);
try {
  openPools(await migrate(url));
  await run();
} finally {
  await close();
}

async function run(): Promise<void> {
  process.stderr.write('filling …\n');
  const { towns, enteredMs } = await fillSearch(url, amount);
  const start = performance.now();
  for (const id of towns) await learnWords(id, { anew: true });
  const learntMs = performance.now() - start;
  console.log(`entered in ${figure(enteredMs / 1000)} s, words learnt in ${figure(learntMs / 1000)} s\n`);
  const posting = await postingIn(url, towns[0] as TenantId);
  console.log(
    `a comment is stored in ${figure(posting.alone)} ms alone, ${figure(posting.found)} ms with what finds it\n`,
  );
  const places = { 'the largest town': towns[0] as TenantId, 'a small town': towns[1] as TenantId, 'all towns': null };
  const figures: Row[] = [];
  for (const [name, tenantId] of Object.entries(places)) figures.push(...(await asked(name, tenantId)));
  const narrowed = await narrowedBy({ 'the largest town': towns[0] as TenantId, 'all towns': null });
  const goals = figures
    .filter(({ kind }) => kind === 'all')
    .map(({ place, p95 }) => ({ id: '', what: `p95 in ${place}, ms`, value: p95, limit: { most: 50 } }));
  printGoals(goals);
  keepFigures(options, {
    posting,
    amount,
    enteredMs,
    learntMs,
    figures,
    narrowed,
    goals: goals.map((g) => ({ ...g, verdict: verdictOf(g) })),
  });
}

async function narrowedBy(places: Record<string, TenantId | null>) {
  await spreadPlaces(url);
  const all: Record<string, Awaited<ReturnType<typeof narrowedIn>>> = {};
  for (const [name, tenantId] of Object.entries(places)) {
    const rows = await narrowedIn(tenantId, QUESTIONS);
    const cells = rows.map(({ filter, p50, p95 }) => [filter, figure(p50), figure(p95)]);
    table(`${name}, very common words narrowed, ms`, ['p50', 'p95'], cells);
    all[name] = rows;
  }
  return all;
}

interface Row {
  place: string;
  kind: string;
  p50: number;
  p95: number;
  p99: number;
  /** Milliseconds of a processor that a search takes of the database, and of ours. */
  database: number;
  own: number;
  /** Share of the questions that found something, or were told what was probably meant. */
  answered: number;
}

async function asked(place: string, tenantId: TenantId | null): Promise<Row[]> {
  const all = newHistogram();
  const rows: Row[] = [];
  for (const kind of kinds) rows.push(await askedOf(kind, { place, tenantId, all }));
  const mean = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const means = {
    database: mean((row) => row.database),
    own: mean((row) => row.own),
    answered: mean((row) => row.answered),
  };
  rows.push({ place, kind: 'all', ...spread(all), ...means });
  const cells = rows.map(({ kind, p50, p95, p99, database, own, answered }) => [
    ...[kind, ...[p50, p95, p99, database, own].map(figure)],
    `${Math.round(answered * 100)} %`,
  ]);
  table(`${place}, ms`, ['p50', 'p95', 'p99', 'CPU database', 'CPU ours', 'answered'], cells);
  return rows;
}

interface Asked {
  place: string;
  tenantId: TenantId | null;
  all: Times;
}

type Times = ReturnType<typeof newHistogram>;

function spread(times: Times) {
  return { p50: times.at(0.5), p95: times.at(0.95), p99: times.at(0.99) };
}

/** Many questions of one kind, one after the other. */
async function askedOf(kind: (typeof kinds)[number], { place, tenantId, all }: Asked): Promise<Row> {
  const [chance, times] = [chanceFrom(kind.length), newHistogram()];
  const search = () => foundBy(tenantId, Search.parse({ q: questionBy(kind, chance) }));
  for (let n = 0; n < WARM_UP; n++) await search();
  const cpu = () => cpuOf(process.pid, postmasterOf(dataDir));
  const before = cpu();
  let answered = 0;
  for (let n = 0; n < QUESTIONS; n++) {
    const start = performance.now();
    const page = await search();
    for (const histogram of [times, all]) histogram.add(performance.now() - start);
    if (page.offers.length + page.talk.length > 0 || page.meant) answered += 1;
  }
  const { database, server } = cpuBetween(before, cpu());
  const each = (seconds: number) => (seconds * 1_000) / QUESTIONS;
  return { place, kind, ...spread(times), database: each(database), own: each(server), answered: answered / QUESTIONS };
}
