import { once } from 'node:events';
import { startWorker } from '@/lib/worker';
import { type Grouped, group } from './group';
import { type Shapes, sortedShapes } from './shapes';

/** So many are grouped in a few milliseconds; to start a thread would take longer. */
const FEW = 1_500;

/** What is grouped: places as `group` takes them, and the cells and rows of lines and areas. */
export interface ToGroup {
  places: Int32Array;
  spare: number;
  cells: Float64Array;
  rows: Int32Array;
}

type Done = Grouped & { shapes: Shapes };

/**
 * Groups places for every zoom and sorts lines and areas, beside everything else that this process does: many of them
 * in a thread of their own, which takes the lists over, and whose memory goes with it. One map at a time.
 */
export function grouped(given: ToGroup): Promise<Done> {
  const { places, spare, cells, rows } = given;
  if (places.length / 2 <= FEW) return Promise.resolve({ ...group(places, spare), shapes: sortedShapes(cells, rows) });
  const turn = before.then(() => inThread(given));
  before = turn.catch(() => {});
  return turn;
}

let before: Promise<unknown> = Promise.resolve();

async function inThread(given: ToGroup): Promise<Done> {
  const lists = [given.places.buffer, given.cells.buffer, given.rows.buffer] as ArrayBuffer[];
  const worker = startWorker(
    { name: 'group-in-thread', source: 'lib/annotations/tiles/group-in-thread.ts' },
    { workerData: given, transferList: lists, execArgv: [] },
  );
  try {
    const [done] = (await once(worker, 'message')) as [Done];
    return done;
  } finally {
    void worker.terminate();
  }
}
