import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from './servers';

const HOME = 'dist/bench/plain-page';
const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next');

/** Builds the plain Next page, once per checkout. It lies below the checkout, so that it finds the same Next. */
export function ensurePlainPage(): void {
  if (existsSync(join(HOME, 'complete'))) return;
  process.stderr.write('building the plain Next page …\n');
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  cpSync('bench/plain-page', HOME, { recursive: true });
  const built = spawnSync(process.execPath, [NEXT, 'build', HOME], {
    env: { ...process.env, BENCH_ROOT: process.cwd(), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The plain Next page could not be built:\n${built.stdout}${built.stderr}`);
  writeFileSync(join(HOME, 'complete'), '');
}

/** A server of its own for it, as small as ours: Next behind Node's http, in one process. */
export const plainPage: Program = {
  node: ['--import', 'tsx', 'bench/plain-server.ts'],
  environment: { BENCH_HOME: HOME },
};
