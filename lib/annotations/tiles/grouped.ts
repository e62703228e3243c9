import { once } from 'node:events';
import { startWorker } from '@/lib/worker';
import { type Grouped, group } from './group';

/** So many are grouped in a few milliseconds; to start a thread would take longer. */
const FEW = 1_500;

/**
 * Groups places for every zoom, beside everything else that this process does: many of them in a thread of their own,
 * which takes the list over, and whose memory goes with it. One map at a time.
 */
export function grouped(places: Int32Array, spare: number): Promise<Grouped> {
  if (places.length / 2 <= FEW) return Promise.resolve(group(places, spare));
  const turn = before.then(() => inThread(places, spare));
  before = turn.catch(() => {});
  return turn;
}

let before: Promise<unknown> = Promise.resolve();

async function inThread(places: Int32Array, spare: number): Promise<Grouped> {
  const worker = startWorker(
    { name: 'group-in-thread', source: 'lib/annotations/tiles/group-in-thread.ts' },
    { workerData: { places, spare }, transferList: [places.buffer as ArrayBuffer], execArgv: [] },
  );
  try {
    const [done] = (await once(worker, 'message')) as [Grouped];
    return done;
  } finally {
    void worker.terminate();
  }
}
