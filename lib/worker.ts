import { resolve } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

const { NODE_ENV } = process.env;
const isBundled = NODE_ENV === 'production' || NODE_ENV === 'development';

/**
 * Starts a thread for work that would hold up everything else. In: its name, under which `scripts/bundle.mjs` makes one
 * file of its code, and where that code stands. Tests and benches run it as it is written.
 */
export function startWorker({ name, source }: { name: string; source: string }, options: WorkerOptions): Worker {
  const bundled = resolve('dist', NODE_ENV ?? '', `${name}.mjs`);
  if (isBundled) return new Worker(/* turbopackIgnore: true */ bundled, options);
  const file = JSON.stringify(resolve(source));
  return new Worker(`import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`, {
    ...options,
    eval: true,
  });
}
