// `npm run bench:growth`: what people do in threads of a thousand, a hundred thousand and a million comments, and the
// pages of the state and its towns with four and two thousand of these.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@/db/embedded';
import { ensureBuilt } from '../scripts/ready.mjs';
import { acts } from './growth/acts';
import { type Cost, measureInTurn } from './growth/in-turn';
import { type Land, landOf, looks } from './growth/land';
import { type Home, type Place, placeOf } from './growth/place';
import { goalsOf, medianGoals, printCosts } from './growth/report';
import { keepFigures, readOptions } from './options';
import { printGoals, verdictOf } from './print';
import { killServers } from './servers';
import { closeWhenBrokenOff, talkFormat } from './world';

const options = readOptions();
const plan = options.quick
  ? { sizes: [1_000, 20_000], towns: [4, 100], runs: 1, warming: 1, rounds: 1, times: 3 }
  : { sizes: [1_000, 100_000, 1_000_000], towns: [4, 2_000], runs: 3, warming: 8, rounds: 7, times: 8 };
/** Loading a million comments takes minutes, so all is loaded once and measured several times. */
const LONGEST_MS = 45 * 60_000;

process.chdir(new URL('..', import.meta.url).pathname);
ensureBuilt();
const home = await newHome();
try {
  const thread = await inThreads(home);
  const state = await inLands(home);
  for (const [run, costs] of thread.entries()) {
    printCosts(`run ${run + 1}, in a thread`, costs);
    printCosts(`run ${run + 1}, towns of a state`, state[run] ?? {});
  }
  const goals = thread.map((costs, run) => [...goalsOf(costs, acts), ...goalsOf(state[run] ?? {}, looks)]);
  const medians = medianGoals(goals);
  printGoals(medians);
  keepFigures(options, {
    thread,
    state,
    goals: medians.map((goal) => ({ ...goal, verdict: verdictOf(goal) })),
    each: goals,
  });
} finally {
  await home.close();
}

async function newHome(): Promise<Home & { close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stadtgespraech-bench-'));
  const { url, stop } = await openEmbedded(dataDir);
  const close = async () => {
    await killServers();
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  closeWhenBrokenOff(close, LONGEST_MS);
  return { dataDir, adminUrl: url, close };
}

type Runs = Record<string, Cost[]>[];

async function inThreads(home: Home): Promise<Runs> {
  const places: Place[] = [];
  for (const size of plan.sizes) places.push(await placeOf(home, size));
  const runs: Runs = [];
  while (runs.length < plan.runs) runs.push(await measureInTurn(acts, places, plan));
  for (const place of places) await place.close();
  return runs;
}

async function inLands(home: Home): Promise<Runs> {
  const lands: Land[] = [];
  for (const towns of plan.towns) lands.push(await landOf(home, towns, talkFormat().code));
  const runs: Runs = [];
  while (runs.length < plan.runs) runs.push(await measureInTurn(looks, lands, plan));
  for (const land of lands) await land.close();
  return runs;
}
