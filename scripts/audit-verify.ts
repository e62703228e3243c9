// npm run audit:verify -- [SLUG] [--heads FILE…]
import { existsSync } from 'node:fs';
import { closePools, openPools } from '@/db/client';
import { openEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import { verifyTenant } from '@/lib/audit/commands/verify';
import { factsOf } from '@/lib/audit/model/told-findings';
import { isRefusal } from '@/lib/errors';
import { settings } from '@/lib/settings';
import { allTenants, tenantBySlug } from '@/lib/tenants/queries';
import { textsIn } from '@/lib/text';

const sentence = textsIn('en', 'audit');
const USAGE = 'Usage: npm run audit:verify -- [SLUG] [--heads FILE…]';

/** `--heads a b` names two files, as `--heads a --heads b` does. */
function wishIn(given: readonly string[]): { slug: string | undefined; files: string[] | undefined } {
  const at = given.indexOf('--heads');
  const [before, files] =
    at < 0 ? [given, undefined] : [given.slice(0, at), given.slice(at).filter((word) => word !== '--heads')];
  if (before.length > 1 || files?.length === 0 || before[0]?.startsWith('-')) throw new Error(USAGE);
  for (const file of files ?? []) if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  return { slug: before[0], files };
}

/** One line for each town, and one for each thing that is wrong. Out: whether every chain holds. */
async function verifyAll({ slug, files }: ReturnType<typeof wishIn>): Promise<boolean> {
  const chosen = slug ? [await tenantBySlug(slug)] : await allTenants();
  let holds = true;
  for (const { id, slug: name } of chosen) {
    const { head, findings, heads } = await verifyTenant(id, files);
    console.log(`${name}: ${head.number} links, head ${head.hash}, compared with ${heads} stored heads`);
    for (const finding of findings) console.error(`${name}: ${sentence(`findings.${finding.code}`, factsOf(finding))}`);
    if (heads === 0 && head.number > 0) console.error(`${name}: without a stored head a cut tail is not missed.`);
    holds &&= findings.length === 0;
  }
  return holds;
}

async function run(given: readonly string[]): Promise<boolean> {
  const wish = wishIn(given);
  const { databaseUrl, dataDir } = settings();
  const embedded = databaseUrl === null ? await openEmbedded(dataDir) : null;
  openPools(await migrate(databaseUrl ?? embedded?.url ?? ''));
  try {
    return await verifyAll(wish);
  } finally {
    await closePools();
    await embedded?.stop();
  }
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(
    isRefusal(error) ? textsIn('en', 'refusals')(error.code) : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
}
