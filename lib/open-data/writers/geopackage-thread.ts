import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { OpenAnnotation } from '../model/collection';
import { geoPackageOf } from './geopackage';
import type { Packing } from './pack';

// The thread in which a GeoPackage is made: SQLite holds up nobody else there. It asks for each chunk when it is ready.

if (!parentPort) throw new Error('Only as a thread.');
const { map, extent, origin } = workerData as Packing;
const file = new Uint8Array(await geoPackageOf([{ map, extent, chunks: chunksFrom(parentPort) }], origin));
parentPort.postMessage(file, [file.buffer]);
parentPort.close();

async function* chunksFrom(port: MessagePort): AsyncGenerator<OpenAnnotation[]> {
  for (;;) {
    port.postMessage('next');
    const [chunk] = (await once(port, 'message')) as [OpenAnnotation[] | null];
    if (chunk === null) return;
    yield chunk;
  }
}
