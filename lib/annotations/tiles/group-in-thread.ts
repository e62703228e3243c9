import { parentPort, workerData } from 'node:worker_threads';
import { group } from './group';

// The whole life of a thread: it groups what it was given, hands the memory over, and ends.
const { places, spare } = workerData as { places: Int32Array; spare: number };
const { levels, lowest } = group(places, spare);
const buffers = levels.flatMap(({ xy, count, up, leaf, splits }) =>
  [xy, count, up, leaf, splits].map((list) => list.buffer),
);
parentPort?.postMessage({ levels, lowest }, [...(buffers as ArrayBuffer[]), lowest.buffer as ArrayBuffer]);
