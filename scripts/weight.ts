// Weighs the demo's pages as the last build made them. Fails where one is over the budget (P12 in docs/benchmarks.md).
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { demoTenants } from '@/db/demo/content/tenants';
import { startServer } from '../bench/servers';
import { breachesOf, inKilobytes, isPlainTalk, lineOf } from './weight/budget';
import { type PageWeight, weighPage } from './weight/page';

const CHUNKS = '.next/static/chunks';

process.chdir(new URL('..', import.meta.url).pathname);
const dataDir = mkdtempSync(join(tmpdir(), 'stadtgespraech-weight-'));
const server = await startServer({ node: ['dist/production/server.mjs'], environment: { DATA_DIR: dataDir } });
try {
  const pages = await pagesOf(`http://127.0.0.1:${server.port}`);
  for (const page of pages) console.log(lineOf(page));
  console.log(`A discussion fetches ${inKilobytes(liveChunks())} KB of script more, once it is shown, to go live.`);
  const breaches = pages.flatMap(breachesOf);
  if (!pages.some(isPlainTalk)) breaches.push('No discussion without a map was found to be weighed.');
  for (const breach of breaches) console.error(breach);
  console.log(`${pages.length} pages weighed, ${breaches.length} over the budget`);
  process.exitCode = breaches.length > 0 ? 1 : 0;
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** The portal, and of one town its home, its offers and all that one can take part in. */
async function pagesOf(origin: string): Promise<PageWeight[]> {
  const home = `/${demoTenants[0]?.slug}`;
  const pages = [await weighPage(origin, '/')];
  for (const paths = [home]; paths.length > 0; ) {
    const page = await weighPage(origin, paths.shift() ?? home);
    pages.push(page);
    const further = page.links.filter((path) => path.startsWith(`${home}/offers/`));
    paths.push(...further.filter((path) => !paths.includes(path) && !pages.some((known) => known.path === path)));
  }
  return pages;
}

/** The connection is imported by name when a discussion is shown, so no page's HTML names it. */
function liveChunks(): number {
  return readdirSync(CHUNKS)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(CHUNKS, file)))
    .filter((chunk) => chunk.includes('EIO'))
    .reduce((total, chunk) => total + gzipSync(chunk).length, 0);
}
