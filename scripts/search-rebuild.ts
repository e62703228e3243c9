// npm run search:rebuild -- [SLUG…]
import { closePools, openPools } from '@/db/client';
import { openEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import { isRefusal } from '@/lib/errors';
import { rebuildSearch } from '@/lib/search/commands/rebuild';
import { settings } from '@/lib/settings';
import { allTenants, tenantBySlug } from '@/lib/tenants/queries';
import { textsIn } from '@/lib/text';

async function run(slugs: readonly string[]): Promise<void> {
  const { databaseUrl, dataDir } = settings();
  const embedded = databaseUrl === null ? await openEmbedded(dataDir) : null;
  openPools(await migrate(databaseUrl ?? embedded?.url ?? ''));
  try {
    const chosen = slugs.length > 0 ? await Promise.all(slugs.map(tenantBySlug)) : await allTenants();
    for (const { id, slug } of chosen) console.log(`${slug}: ${await rebuildSearch(id)} entries`);
  } finally {
    await closePools();
    await embedded?.stop();
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(
    isRefusal(error) ? textsIn('en', 'refusals')(error.code) : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
}
