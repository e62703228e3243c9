// npm run import:polis -- --tenant T --offer O --dir DIR --name NAME: brings a conversation exported from Polis in.
import { parseArgs } from 'node:util';
import { closePools, openPools } from '@/db/client';
import { openEmbedded } from '@/db/embedded';
import { migrate } from '@/db/migrate';
import { isRefusal, type Refusal } from '@/lib/errors';
import { importConversation } from '@/lib/polis/commands/import-conversation';
import type { ImportProgress } from '@/lib/polis/model';
import { settings } from '@/lib/settings';
import { tenantBySlug } from '@/lib/tenants/queries';
import { textsIn } from '@/lib/text';

const USAGE = 'Usage: npm run import:polis -- --tenant TENANT --offer OFFER --dir FOLDER --name NAME';

/** The database as the platform itself finds it; a running platform is joined, not disturbed. Out: how to leave it. */
async function openDatabase(): Promise<() => Promise<void>> {
  const { databaseUrl, dataDir } = settings();
  const embedded = databaseUrl === null ? await openEmbedded(dataDir) : null;
  openPools(await migrate(databaseUrl ?? embedded?.url ?? ''));
  return async () => {
    await closePools();
    await embedded?.stop();
  };
}

async function run(): Promise<string> {
  const { values } = parseArgs({ options: { tenant: STRING, offer: STRING, dir: STRING, name: STRING } });
  const { tenant, offer, dir: directory, name } = values;
  if (!tenant || !offer || !directory || !name) throw new Error(USAGE);
  const leave = await openDatabase();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void leave().finally(() => process.exit(130)));
  }
  try {
    const { id } = await tenantBySlug(tenant);
    const done = await importConversation(id, { offer, directory, name }, progressLine());
    return `${done.comments} comments (${done.hidden} of them hidden) and ${done.votes} votes of ${done.people} people are new on /${tenant}${done.path}`;
  } finally {
    await leave();
  }
}

const STRING = { type: 'string' } as const;

/** On a terminal one line that moves; in a log a line for every tenth. */
function progressLine(): (progress: ImportProgress) => void {
  let told = '';
  return ({ step, done, of }) => {
    const percent = Math.floor((done / of) * 100);
    const line = process.stdout.isTTY ? `${step}: ${done} of ${of}` : `${step}: ${Math.floor(percent / 10) * 10} %`;
    if (line === told) return;
    told = line;
    process.stdout.write(process.stdout.isTTY ? `\r${line}${done === of ? '\n' : ''}` : `${line}\n`);
  };
}

/** As the pages say it; the reason of a broken row is a sentence of its own. */
function sentenceOf({ code, facts }: Refusal): string {
  const say = textsIn('en', 'refusals');
  const values = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  return say(code, { ...values, ...(values.reason && { reason: say(values.reason) }) });
}

try {
  console.log(await run());
} catch (error) {
  console.error(isRefusal(error) ? sentenceOf(error) : error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
