// npm run tenant:export -- SLUG FILE, tenant:import -- FILE, tenant:delete -- SLUG [SHA-256 of the archive]
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { closePools, openPools } from '@/db/client';
import { openEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import { isRefusal, type Refusal } from '@/lib/errors';
import { settings } from '@/lib/settings';
import { deleteTenant } from '@/lib/tenants/archive/delete-tenant';
import { exportTenant } from '@/lib/tenants/archive/export-tenant';
import { importTenant } from '@/lib/tenants/archive/import-tenant';
import { tenantBySlug } from '@/lib/tenants/queries';
import { textsIn } from '@/lib/text';

const USAGE = 'Usage: npm run tenant:export -- SLUG FILE, tenant:import -- FILE, or tenant:delete -- SLUG [SHA-256]';

const works: Record<string, (first: string, second?: string) => Promise<string>> = {
  export: async (slug, file = `${slug}.tar.gz`) => {
    const { id } = await tenantBySlug(slug);
    const { manifest, sha256 } = await exportTenant(id, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    return `${sum(manifest.rows)} rows of ${slug} are in ${file}\nSHA-256 ${sha256}`;
  },
  import: async (file) => {
    const { head, manifest } = await importTenant(createReadStream(file));
    return `${sum(manifest.rows)} rows of ${head.slug} were read in`;
  },
  delete: async (slug, archive) => {
    const { id } = await tenantBySlug(slug);
    const asking = createInterface({ input: process.stdin, output: process.stdout });
    const typed = await asking.question(`All of ${slug} will be deleted for good. Type its address to go on: `);
    asking.close();
    const record = await deleteTenant(id, { typed: typed.trim(), archive: archive ?? null });
    const folder = join(settings().dataDir, 'deletions');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${record.deletedAt.slice(0, 10)}-${id}.json`);
    writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`, { flag: 'wx' });
    return `${sum(record.rows)} rows of ${slug} are deleted, ${record.rowsLeft} are left; ${file} says which`;
  },
};

const sum = (rows: Record<string, number>) => Object.values(rows).reduce((all, count) => all + count, 0);

async function run([work = '', first, second]: string[]): Promise<string> {
  const chosen = works[work];
  if (!chosen || !first) throw new Error(USAGE);
  const { databaseUrl, dataDir } = settings();
  const embedded = databaseUrl === null ? await openEmbedded(dataDir) : null;
  openPools(await migrate(databaseUrl ?? embedded?.url ?? ''));
  try {
    return await chosen(first, second);
  } finally {
    await closePools();
    await embedded?.stop();
  }
}

const sentenceOf = ({ code, facts }: Refusal) =>
  textsIn('en', 'refusals')(
    code,
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)])),
  );

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(isRefusal(error) ? sentenceOf(error) : error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
