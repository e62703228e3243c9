import { parentPort, workerData } from 'node:worker_threads';
import { group } from './group';
import type { ToGroup } from './grouped';
import { sortedShapes } from './shapes';

// The whole life of a thread: it groups what it was given, hands the memory over, and ends.
const { places, spare, cells, rows } = workerData as ToGroup;
const { levels, lowest } = group(places, spare);
const shapes = sortedShapes(cells, rows);
const buffers = levels.flatMap(({ xy, count, up, leaf, splits }) =>
  [xy, count, up, leaf, splits].map((list) => list.buffer),
);
const handedOver = [...buffers, lowest.buffer, shapes.cells.buffer, shapes.rows.buffer];
parentPort?.postMessage({ levels, lowest, shapes }, handedOver as ArrayBuffer[]);
