import type { Worker } from 'node:worker_threads';
import { Refusal } from '@/lib/errors';
import { startWorker } from '@/lib/worker';
import type { IconJob } from '../model/icon';
import type { PictureJob } from '../model/job';
import type { PreviewJob } from '../model/preview';

/** So many pictures may wait for the thread that draws; more are sent away for a moment. */
export const WAITING_MOST = 12;
/** A picture that takes longer is given up, in milliseconds. */
const LONGEST_MS = 30_000;
/** So long the thread is kept when there is nothing to draw, in milliseconds: it holds 100 MB. */
const IDLE_MS = 60_000;

/**
 * Draws a picture in a thread of its own, one after the other. Out: the file's bytes. Refuses with `TooMany` {seconds}
 * while too many wait.
 */
export function makePicture(job: PictureJob | PreviewJob | IconJob): Promise<Uint8Array> {
  const studio = theStudio();
  if (studio.waiting.length >= WAITING_MOST) throw new Refusal('TooMany', 'picture.too-many', { seconds: 5 });
  return new Promise((resolve, reject) => {
    studio.waiting.push({ job, resolve, reject });
    goOn(studio);
  });
}

interface Order {
  job: PictureJob | PreviewJob | IconJob;
  resolve: (picture: Uint8Array) => void;
  reject: (error: Error) => void;
}

interface Studio {
  waiting: Order[];
  worker: Worker | null;
  /** Takes the thread's answer to what is being drawn now. */
  current: ((answer: Answer) => void) | null;
  idle?: NodeJS.Timeout | undefined;
}

type Answer = { picture: Uint8Array } | { problem: string };

/** One for the process: Next's bundle and the server's would each start a thread of their own. */
function theStudio(): Studio {
  const held = globalThis as { [key]?: Studio };
  held[key] ??= { waiting: [], worker: null, current: null };
  return held[key];
}

const key = Symbol.for('stadtgespraech.studio');

function goOn(studio: Studio): void {
  if (studio.current) return;
  clearTimeout(studio.idle);
  const order = studio.waiting.shift();
  if (order) draw(studio, order);
  else studio.idle = setTimeout(() => close(studio), IDLE_MS).unref();
}

function draw(studio: Studio, { job, resolve, reject }: Order): void {
  const late = setTimeout(() => studio.current?.({ problem: 'A picture took too long to draw.' }), LONGEST_MS);
  studio.current = (answer) => {
    clearTimeout(late);
    studio.current = null;
    if ('picture' in answer) resolve(answer.picture);
    else {
      // Whatever went wrong in there, the next picture begins in a fresh thread.
      close(studio);
      reject(new Error(answer.problem));
    }
    goOn(studio);
  };
  studio.worker ??= newWorker(studio);
  studio.worker.postMessage(job);
}

function close(studio: Studio): void {
  const { worker } = studio;
  studio.worker = null;
  void worker?.terminate();
}

function newWorker(studio: Studio): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: 512 };
  const worker = startWorker({ name: 'pictures', source: 'lib/pictures/worker.ts' }, { resourceLimits });
  const tell = (answer: Answer) => studio.worker === worker && studio.current?.(answer);
  worker.on('message', tell);
  worker.on('error', (error) => tell({ problem: String(error) }));
  worker.on('exit', () => {
    tell({ problem: 'The thread that draws pictures has ended.' });
    if (studio.worker === worker) studio.worker = null;
  });
  // A process that has nothing else to do may end.
  worker.unref();
  return worker;
}
