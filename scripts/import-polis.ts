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

const USAGE = 'Usage: npm run import:polis -- --tenant TENANT --offer OFFER --dir FOLDER --name NAME';

/** What each reason means, after the file and the line. */
const reasons: Record<string, string> = {
  'time.invalid': 'the timestamp is no time in milliseconds',
  'id.invalid': 'an id is no number',
  'moderated.unknown': '"moderated" must be 1, 0 or -1',
  'vote.unknown': '"vote" must be 1, -1 or 0',
  'text.missing': 'the comment has no text',
  'text.too-long': 'the comment is too long',
  'comment.twice': 'a comment with this id came before',
  'comment.unknown': 'no comment has this id',
  'column.missing': 'a column is missing',
  'row.unreadable': 'this is no row of the table, perhaps for a quote that is not closed',
};

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

function sentenceOf({ code, facts }: Refusal): string {
  switch (code) {
    case 'polis.broken-row':
      return `${facts.file}, line ${facts.line}: ${reasons[String(facts.reason)] ?? facts.reason}. Nothing was imported.`;
    case 'polis.file-missing':
      return `There is no file ${facts.file}.`;
    case 'polis.not-utf8':
      return `${facts.file} is not UTF-8. Nothing was imported.`;
    case 'polis.not-open':
      return `The offer, or its conversation, is ${facts.state}. Open it for the import: comments and votes are taken while it is open.`;
    case 'tenant.not-found':
    case 'offer.not-found':
      return `There is no such ${code.split('.')[0]}. Its name is the part of its address: /TENANT/offers/OFFER.`;
    default:
      return `Refused: ${code} ${JSON.stringify(facts)}`;
  }
}

try {
  console.log(await run());
} catch (error) {
  console.error(isRefusal(error) ? sentenceOf(error) : error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
