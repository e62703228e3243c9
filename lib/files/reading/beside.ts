import { Refusal } from '@/lib/errors';
import { startWorker } from '@/lib/worker';
import type { ReadDocument } from '../model';
import type { Said, Sent } from './said';

/** How long reading one document may take, in milliseconds, and how much memory the thread's own objects, in megabytes. */
const LONGEST_MS = 20_000;
const MEMORY_MB = 512;
const READER = { name: 'document-in-thread', source: 'lib/files/reading/document-in-thread.ts' };

/**
 * Reads a document as `readDocument` does, beside everything else that this process does: in a thread of its own, which is
 * ended whatever becomes of it, and after `longest` milliseconds. Refuses with `Invalid` as `readDocument`, or with
 * `document.too-slow` or `document.too-much` {file} where it takes more time or memory than any document should.
 */
export async function readBeside(file: Sent, longest = LONGEST_MS): Promise<ReadDocument> {
  const thread = startWorker(READER, { workerData: file, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const refused = (code: string) => new Refusal('Invalid', code, { file: file.name });
  let overdue: NodeJS.Timeout | undefined;
  try {
    const said = await new Promise<Said>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', (error) => reject(isOutOfMemory(error) ? refused('document.too-much') : error));
      thread.once('exit', () => reject(refused('document.too-much')));
      overdue = setTimeout(() => reject(refused('document.too-slow')), longest);
    });
    if (said.said === 'refused') throw new Refusal('Invalid', said.code, said.facts);
    return { ...said.document, bytes: Buffer.from(said.document.bytes.buffer) };
  } finally {
    clearTimeout(overdue);
    await thread.terminate();
  }
}

const isOutOfMemory = (error: unknown) => (error as NodeJS.ErrnoException)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
