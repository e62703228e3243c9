import { parentPort, workerData } from 'node:worker_threads';
import { isRefusal } from '@/lib/errors';
import { boundMemory } from './bounded-memory';
import type { Said, Task } from './messages';
import { pagePixels } from './page-pixels';

/*
 * The thread in which a page of a PDF is drawn. PDFium runs as WebAssembly: whatever a file does to it, it reaches no
 * memory but its own, no disk and no network. It is built without JavaScript, and what a file would start is never run.
 */

/** The file, PDFium, and a page of 4,096 by 4,096 pixels with what is layered on it. In bytes. */
const MEMORY_LIMIT = 640 * 1024 * 1024;

const say = (said: Said, moved: ArrayBuffer[] = []) => parentPort?.postMessage(said, moved);
const task = workerData as Task;
const wantedMore = boundMemory(MEMORY_LIMIT);

try {
  const page = await pagePixels(task);
  say({ said: 'drawn', page }, [page.pixels.buffer]);
} catch (error) {
  if (isRefusal(error)) say({ said: 'refused', code: error.code, facts: error.facts });
  // PDFium stops where it cannot go on: at a file that is broken, or when it gets no more memory.
  else if (error instanceof WebAssembly.RuntimeError)
    say({
      said: 'refused',
      code: wantedMore() ? 'picture.too-much' : 'picture.broken',
      facts: { file: task.file.name },
    });
  else throw error;
}
parentPort?.close();
