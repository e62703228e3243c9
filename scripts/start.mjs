// `npm start`, and with --dev `npm run dev`: from a fresh clone to a running platform.
import { assertNode, ensureBuilt, ensureInstalled } from './ready.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
process.env.NEXT_TELEMETRY_DISABLED = '1';
assertNode();
ensureInstalled();
if (process.argv.includes('--dev')) {
  const { develop } = await import('./develop.mjs');
  await develop();
} else {
  ensureBuilt();
  process.env.NODE_ENV = 'production';
  // In this very process, so that signals need no way through another one.
  process.setSourceMapsEnabled(true);
  await import('../dist/production/server.mjs');
}
