import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { isRefusal, Refusal } from '@/lib/errors';
import { type Bounds, extentOf, unionOf } from '../model/extent';
import { openPlan } from '../readers/open-plan';
import { cutTiles, type NumberedFeature, type PlanTile } from './cut-tiles';
import { legendNames, usesIn } from './legend';
import type { Batch, PlanSummary, Said, Task } from './messages';

// The thread in which a plan's file is read and cut: a hostile file costs nobody else anything, and is ended with it.

const FEATURES_AT_ONCE = 500;
const TILES_AT_ONCE = 100;
/** How much of the whole work is done when all is read, and when all is cut; the rest is storing. */
const READING_SHARE = 0.5;
const READY_SHARE = 0.8;

const port = parentPort;
if (!port) throw new Error('Only as a thread.');
const say = (said: Said) => port.postMessage(said);

try {
  await tell(workerData as Task);
} catch (error) {
  // What is no refusal ends the thread, and is told there.
  if (!isRefusal(error)) throw error;
  say({ said: 'refused', kind: 'Invalid', code: error.code, facts: error.facts });
}
port.close();

async function tell(task: Task): Promise<void> {
  const features: NumberedFeature[] = [];
  const facts = await openPlan(task.file, task.directory, {
    take: (feature) => features.push({ number: features.length, feature }),
    progress: (share) => say({ said: 'progress', share: share * READING_SHARE }),
  });
  const drawn = features.filter(({ feature }) => feature.geometry !== null);
  const bounds = unionOf(extentsOf(drawn));
  if (!bounds) throw new Refusal('Invalid', 'plan.draws-nothing', { file: task.file.name });
  // All of them before the first is asked for, so that nobody who stores them waits for the knife.
  const tiles = [...cutTiles(drawn, bounds)];
  say({ said: 'progress', share: READY_SHARE });
  const summary: PlanSummary = { facts, bounds, uses: usesIn(features), names: legendNames(features) };
  say({ said: 'summary', summary });
  for (const batch of batchesOf(features, tiles)) {
    await once(port as NonNullable<typeof port>, 'message');
    say({ said: 'batch', batch });
  }
  await once(port as NonNullable<typeof port>, 'message');
  say({ said: 'end' });
}

function* extentsOf(drawn: readonly NumberedFeature[]): Generator<Bounds> {
  for (const { feature } of drawn) if (feature.geometry) yield extentOf(feature.geometry);
}

function* batchesOf(features: readonly NumberedFeature[], tiles: readonly PlanTile[]): Generator<Batch> {
  for (let from = 0; from < features.length; from += FEATURES_AT_ONCE)
    yield { features: features.slice(from, from + FEATURES_AT_ONCE) };
  for (let from = 0; from < tiles.length; from += TILES_AT_ONCE)
    yield { tiles: tiles.slice(from, from + TILES_AT_ONCE) };
}
