import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Watched, watched } from './pauses';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Does it with as little memory as possible in use before, and watches the event loop meanwhile. */
export function built<T>(build: () => Promise<T>): Promise<Watched<T>> {
  collect();
  return watched(build);
}

/** What this process holds on to, in bytes. */
export function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
