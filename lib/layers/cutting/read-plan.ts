import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { Refusal } from '@/lib/errors';
import { startWorker } from '@/lib/worker';
import type { Batch, PlanSummary, Said, Task } from './messages';

/** A plan that was read and found to be whole. */
export interface ReadPlan extends PlanSummary {
  /** What is to be stored, piece by piece; can be gone through once. */
  batches: AsyncIterable<Batch>;
}

/** How long reading and cutting one file may take, in milliseconds, and how much memory, in megabytes. */
const LONGEST_MS = 120_000;
const MEMORY_MB = 1_536;

/**
 * Reads and cuts a plan's file in a thread of its own, and gives it to `keep`. In: where the file lies, and under which
 * name it was sent; `progress` is told the share that is done, 0 to 1. Refuses with `Invalid` and a code of `plan.…`.
 * Nothing of a file that is broken anywhere reaches `keep`.
 */
export async function readPlan<T>(
  file: Task['file'],
  progress: (share: number) => void,
  keep: (plan: ReadPlan) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'plan-'));
  const thread = startThread({ file, directory });
  const overdue = setTimeout(() => void thread.terminate(), LONGEST_MS);
  try {
    const saying = sayingsOf(thread, file.name);
    const summary = await summaryOf(saying, progress);
    // From now on the thread only waits to be asked; how long storing takes is not the file's fault.
    clearTimeout(overdue);
    return await keep({ ...summary, batches: batchesOf(thread, saying) });
  } finally {
    clearTimeout(overdue);
    await thread.terminate();
    await rm(directory, { recursive: true, force: true });
  }
}

const READER = { name: 'plan-worker', source: 'lib/layers/cutting/plan-worker.ts' };
const startThread = (task: Task): Worker =>
  startWorker(READER, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });

type Sayings = AsyncIterator<Said>;

/** What the thread says, in order. That it ended too early is told as a file that was too much for it. */
async function* sayingsOf(thread: Worker, name: string): AsyncGenerator<Said, void, void> {
  const waiting: Said[] = [];
  let wake = () => {};
  let ended = false;
  let failure: unknown = null;
  thread.on('message', (said: Said) => {
    waiting.push(said);
    wake();
  });
  thread.on('error', (error) => {
    failure = isOutOfMemory(error) ? null : error;
  });
  thread.on('exit', () => {
    ended = true;
    wake();
  });
  for (;;) {
    const said = waiting.shift();
    if (said?.said === 'refused') throw new Refusal('Invalid', said.code, said.facts);
    if (said) yield said;
    else if (ended) throw failure ?? new Refusal('Invalid', 'plan.too-much', { file: name });
    else await new Promise<void>((heard) => (wake = heard));
  }
}

const isOutOfMemory = (error: unknown) => (error as NodeJS.ErrnoException)?.code === 'ERR_WORKER_OUT_OF_MEMORY';

async function summaryOf(saying: Sayings, progress: (share: number) => void): Promise<PlanSummary> {
  for (;;) {
    const { value } = await saying.next();
    if (value?.said === 'progress') progress(value.share);
    if (value?.said === 'summary') return value.summary;
  }
}

async function* batchesOf(thread: Worker, saying: Sayings): AsyncGenerator<Batch> {
  for (;;) {
    thread.postMessage('next');
    const { value } = await saying.next();
    if (value?.said !== 'batch') return;
    yield value.batch;
  }
}
