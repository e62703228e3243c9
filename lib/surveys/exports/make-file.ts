import { once } from 'node:events';
import { Refusal } from '@/lib/errors';
import type { Report } from '@/lib/reports/model';
import type { PaperDocument } from '@/lib/reports/model/paper';
import { startWorker } from '@/lib/worker';
import type { Cell } from '../model/variables';

/** A file that takes long to make. */
export type FileJob =
  | { kind: 'sheets'; sheets: { name: string; rows: Cell[][] }[] }
  | { kind: 'report'; report: Report }
  | { kind: 'paper'; as: 'pdf' | 'docx'; paper: PaperDocument };

const MAKER = { name: 'survey-files', source: 'lib/surveys/exports/files-thread.ts' };
const MEMORY_MB = 768;
/** So many are made at a time, each of which takes memory while it is. */
const AT_ONCE = 2;
const WAIT_SECONDS = 10;
let underWay = 0;

/** Makes a file in a thread of its own. Refuses with `TooMany` while others are being made. */
export async function makeFile(job: FileJob): Promise<Uint8Array> {
  if (underWay >= AT_ONCE) throw new Refusal('TooMany', 'download.busy', { seconds: WAIT_SECONDS });
  underWay += 1;
  const thread = startWorker(MAKER, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  try {
    const ended = once(thread, 'exit').then(() => {
      throw new Error('The thread that makes files of surveys has ended.');
    });
    ended.catch(() => {});
    const [file] = (await Promise.race([once(thread, 'message'), ended])) as [Uint8Array];
    return file;
  } finally {
    underWay -= 1;
    await thread.terminate();
  }
}
