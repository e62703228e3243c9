import { parentPort, workerData } from 'node:worker_threads';
import { closePools, openPools } from '@/db/client';
import { setHub } from './realtime/hub';
import type { HeadMoved, PoolAddresses, QueueMoved, ToldThread, Waked } from './worker-with-pools';

/**
 * The whole life of a thread that a `WorkerWithPools` begins: it opens pools, does what it is told to until it is told
 * to end, and tells of the threads whose heads it moves.
 */
export function workInThread(worker: Waked): void {
  openPools(workerData as PoolAddresses);
  setHub({
    changed: (...moved: HeadMoved) => parentPort?.postMessage(moved.slice(0, 3)),
    notified: () => {},
    queueChanged: (tenantId) => parentPort?.postMessage([tenantId] satisfies QueueMoved),
    rightsChanged: () => {},
  });
  parentPort?.on('message', async (told: ToldThread) => {
    if (told !== 'end') return worker.wake(...told);
    await worker.end();
    await closePools();
    parentPort?.close();
  });
}
