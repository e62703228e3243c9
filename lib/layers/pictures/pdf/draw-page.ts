import { Refusal } from '@/lib/errors';
import { startWorker } from '@/lib/worker';
import type { DrawnPage, Said, Task } from './messages';

/** How long one page may take, in milliseconds, and how much memory the thread's own objects, in megabytes. */
const LONGEST_MS = 30_000;
const MEMORY_MB = 256;
const PAINTER = { name: 'pdf-worker', source: 'lib/layers/pictures/pdf/pdf-worker.ts' };

/**
 * Draws one page of a PDF in a thread of its own, which is ended whatever becomes of it, and after `longest` milliseconds. Refuses with `Invalid`:
 * `picture.broken`, `picture.too-slow`, `picture.too-much`, or `picture.pdf-…` for a file that is locked, has too many
 * pages, or several (`count`) of which none was named.
 */
export async function drawPage(task: Task, longest = LONGEST_MS): Promise<DrawnPage> {
  const thread = startWorker(PAINTER, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const { name } = task.file;
  let overdue: NodeJS.Timeout | undefined;
  try {
    const said = await new Promise<Said>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', (error) => reject(isOutOfMemory(error) ? tooMuch(name) : error));
      thread.once('exit', () => reject(tooMuch(name)));
      overdue = setTimeout(() => reject(new Refusal('Invalid', 'picture.too-slow', { file: name })), longest);
    });
    if (said.said === 'refused') throw new Refusal('Invalid', said.code, said.facts);
    return said.page;
  } finally {
    clearTimeout(overdue);
    await thread.terminate();
  }
}

const tooMuch = (file: string) => new Refusal('Invalid', 'picture.too-much', { file });

const isOutOfMemory = (error: unknown) => (error as NodeJS.ErrnoException)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
