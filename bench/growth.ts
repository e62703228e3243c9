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
import { goalsOf, printCosts } from './growth/report';
import { keepFigures, readOptions } from './options';
import { printGoals, verdictOf } from './print';
import { killServers } from './servers';
import { closeWhenBrokenOff, talkFormat } from './world';

const options = readOptions();
const plan = options.quick
  ? { sizes: [1_000, 20_000], towns: [4, 100], warming: 1, rounds: 1, times: 3 }
  : { sizes: [1_000, 100_000, 1_000_000], towns: [4, 2_000], warming: 8, rounds: 7, times: 8 };
/** Loading a million comments takes minutes. */
const LONGEST_MS = 45 * 60_000;

process.chdir(new URL('..', import.meta.url).pathname);
ensureBuilt();
const home = await newHome();
try {
  const thread = await inThreads(home);
  printCosts('in a thread', thread);
  const state = await inLands(home);
  printCosts('towns of a state', state);
  const goals = [...goalsOf(thread, acts), ...goalsOf(state, looks)];
  printGoals(goals);
  keepFigures(options, { thread, state, goals: goals.map((goal) => ({ ...goal, verdict: verdictOf(goal) })) });
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

async function inThreads(home: Home): Promise<Record<string, Cost[]>> {
  const places: Place[] = [];
  for (const size of plan.sizes) places.push(await placeOf(home, size));
  const figures = await measureInTurn(acts, places, plan);
  for (const place of places) await place.close();
  return figures;
}

async function inLands(home: Home): Promise<Record<string, Cost[]>> {
  const lands: Land[] = [];
  for (const towns of plan.towns) lands.push(await landOf(home, towns, talkFormat().code));
  const figures = await measureInTurn(looks, lands, plan);
  for (const land of lands) await land.close();
  return figures;
}
