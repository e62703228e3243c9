// Makes everything that a running platform needs, from the sources: public files, Next's pages, the server.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { serverBundle } from './bundle.mjs';
import { writeKernStyles } from './kern-styles.mjs';
import { copyMapWorker } from './map-worker.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
// Written last: a build that was broken off does not count as one.
rmSync('dist/production', { recursive: true, force: true });
copyMapWorker();
writeKernStyles();
const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
if (next.status !== 0) process.exit(next.status ?? 1);
await build(serverBundle('dist/production'));
writeFileSync('dist/production/complete', '');
