import { Refusal } from '@/lib/errors';
import type { Report } from '@/lib/reports/model';
import type { Block, LongPaper, PaperDocument } from '@/lib/reports/model/paper';
import { startWorker } from '@/lib/worker';
import type { Cell } from '../model/variables';

/** A file that takes long to make. */
export type FileJob =
  | { kind: 'sheets'; sheets: { name: string; rows: Cell[][] }[] }
  | { kind: 'report'; report: Report }
  | { kind: 'paper'; as: 'pdf' | 'docx'; paper: PaperDocument };

/** What the thread says: that it wants the next piece, or the file. */
export type Said = 'more' | Uint8Array<ArrayBuffer>;
type Rest = LongPaper['rest'];

const MAKER = { name: 'survey-files', source: 'lib/surveys/exports/files-thread.ts' };
const MEMORY_MB = 768;
/** So many are made at a time, each of which takes memory while it is. */
const AT_ONCE = 2;
const WAIT_SECONDS = 10;
/** Whoever waits for a file has gone by then, or their proxy has, in milliseconds. */
const LONGEST_MS = 180_000;
let underWay = 0;

/**
 * Makes a file in a thread of its own. In: of a long document also what follows its blocks, which is asked for piece by
 * piece. Refuses with `TooMany` while others are being made, or with `Conflict` `download.too-slow` after `longest` ms.
 */
export async function makeFile(job: FileJob, rest: Rest = nothing(), longest = LONGEST_MS): Promise<Uint8Array> {
  if (underWay >= AT_ONCE) throw new Refusal('TooMany', 'download.busy', { seconds: WAIT_SECONDS });
  underWay += 1;
  const thread = startWorker(MAKER, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const pieces = rest[Symbol.asyncIterator]();
  let overdue: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const more = () => pieces.next().then(({ done, value }) => thread.postMessage(done ? null : value), reject);
      thread.on('message', (said: Said) => (said === 'more' ? void more() : resolve(said)));
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('The thread that makes files has ended.')));
      overdue = setTimeout(() => reject(new Refusal('Conflict', 'download.too-slow')), longest);
    });
  } finally {
    underWay -= 1;
    clearTimeout(overdue);
    await Promise.all([thread.terminate(), pieces.return?.()]);
  }
}

async function* nothing(): AsyncGenerator<readonly Block[]> {}
