import { startWorker } from '@/lib/worker';
import type { Extent, OpenAnnotation } from '../model/collection';
import type { PackagedMap } from './geopackage';

/** What a GeoPackage is begun with: its map, what that covers, and the platform's origin for links. */
export interface Packing {
  map: PackagedMap;
  extent: Extent | null;
  origin: string;
}

const PACKER = { name: 'geopackage', source: 'lib/open-data/writers/geopackage-thread.ts' };
const MEMORY_MB = 512;

/**
 * Makes a map's GeoPackage in a thread of its own, which is handed one chunk after the other. Out: the file. Fails where
 * a chunk cannot be read or the thread ends too early; it is ended in any case.
 */
export async function packInThread(packing: Packing, chunks: AsyncIterable<OpenAnnotation[]>): Promise<Uint8Array> {
  const thread = startWorker(PACKER, { workerData: packing, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const reading = chunks[Symbol.asyncIterator]();
  const hand = async () => {
    const { value, done } = await reading.next();
    thread.postMessage(done ? null : value);
  };
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (said: 'next' | Uint8Array) => (said === 'next' ? hand().catch(reject) : resolve(said)));
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('The thread that makes GeoPackages has ended.')));
    });
  } finally {
    await thread.terminate();
    await reading.return?.();
  }
}
