import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the platform starts for itself, found on disk: every exported `start…` of `lib` that returns how to stop it or
 * what it runs. What starts a thread for a file that was sent is work of the request that sent it.
 */
export const foundJobs = (): string[] =>
  filesIn('lib')
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'lib/worker.ts')
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(STARTS)].map(([, name]) => name ?? ''));

const STARTS = /^export (?:function|const) (start[A-Z]\w+)(?: = )?\(/gm;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
