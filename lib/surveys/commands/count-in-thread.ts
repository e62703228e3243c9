import { parentPort, workerData } from 'node:worker_threads';
import { closePools, openPools } from '@/db/client';
import { setHub } from '@/lib/realtime/hub';
import type { CountingWish, HeadMoved, PoolAddresses } from './counting-thread';
import { Rounds } from './rounds';

// The whole life of the thread in which responses are counted: it counts what it is told to until it is told to end.
openPools(workerData as PoolAddresses);
const rounds = new Rounds();
setHub({
  changed: (...moved: HeadMoved) => parentPort?.postMessage(moved.slice(0, 3)),
  notified: () => {},
  queueChanged: () => {},
  rightsChanged: () => {},
});

parentPort?.on('message', async (wish: CountingWish) => {
  if (wish !== 'end') return rounds.wake(...wish);
  await rounds.end();
  await closePools();
  parentPort?.close();
});
