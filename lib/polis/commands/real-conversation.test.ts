import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { comments } from '@/db/schema/threads';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { threadView } from '@/lib/threads/queries/view';
import type { ImportReport } from '../model';
import { importConversation } from './import-conversation';

/** A real conversation of 522 comments and 61,936 votes. It is not ours, so it lies beside the project. */
const DIRECTORY = '../shared/data/klimarat';
const NAME = 'produktion-konsum';
const isThere = existsSync(`${DIRECTORY}/${NAME}.votes.csv`);
if (!isThere) console.warn(`Skipped: the real conversation is not in ${DIRECTORY}.`);

const talks = formats.find((format) => format.opens.includes('vote') && !format.needs.map)?.code ?? '';

describe.skipIf(!isThere)('the real conversation on production and consumption', () => {
  let town: Town;
  let offer: TestOffer;
  let report: ImportReport;
  beforeAll(async () => {
    town = await newTown();
    offer = await offerIn(town, { format: talks, settings: { question: 'Was meinen Sie?' } });
    report = await importAgain();
  }, 600_000);

  const importAgain = () => importConversation(town.id, { offer: offer.offerSlug, directory: DIRECTORY, name: NAME });
  const stored = () =>
    inTenant({ tenantId: town.id }, (tx) =>
      tx.select().from(comments).where(eq(comments.threadId, offer.threadId)).orderBy(asc(comments.seq)),
    );

  test('is in with all of its comments, in the order in which they were made', async () => {
    expect(report).toMatchObject({ comments: 522, hidden: 245, people: 1117 });
    const times = (await stored()).map(({ postedAt }) => postedAt.getTime());
    expect(times).toHaveLength(522);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  test('agrees and disagrees, comment by comment, as a count made straight from the file of votes', async () => {
    const counted = countedFromFile();
    const rows = commentRows();
    const byText = new Map((await stored()).map((comment) => [comment.text, comment]));
    const kept = rows.map((row) => byText.get(row['comment-body'].trim()));
    expect(kept.map((comment) => [comment?.agrees, comment?.disagrees])).toEqual(
      rows.map((row) => counted.get(row['comment-id']) ?? [0, 0]),
    );
  });

  test('shows the accepted comments to everybody and the rejected ones to moderators alone', async () => {
    const rejected = commentRows().filter((row) => row.moderated === '-1');
    const [seenByAnna, seenByMona] = [await allPages('anna'), await allPages('mona')];
    expect(seenByAnna.texts).toHaveLength(522 - rejected.length);
    for (const row of rejected) expect(seenByAnna.texts).not.toContain(row['comment-body'].trim());
    expect(seenByAnna.hidden).toEqual([]);
    expect(seenByMona.hidden.sort()).toEqual(rejected.map((row) => row['comment-body'].trim()).sort());
  });

  test('is the same after a second import', async () => {
    const before = await stored();
    expect(await importAgain()).toMatchObject({ comments: 0, hidden: 0, votes: 0 });
    expect(await stored()).toEqual(before);
  }, 120_000);

  async function allPages(name: 'anna' | 'mona') {
    const seen = { texts: [] as string[], hidden: [] as string[] };
    let from: string | undefined;
    do {
      const page = await threadView(town[name], offer.threadId, { sort: 'oldest', from });
      seen.texts.push(...page.comments.filter(({ gone }) => gone === null).map(({ text }) => text));
      seen.hidden.push(...Object.values(page.hiddenTexts));
      from = page.next ?? undefined;
    } while (from);
    return seen;
  }
});

type CommentRow = Record<'comment-id' | 'comment-body' | 'moderated', string>;
const commentRows = (): CommentRow[] => parse(readFileSync(`${DIRECTORY}/${NAME}.comments.csv`), { columns: true });

/** Agrees and disagrees by comment: the last act of each voter, counted without any of the importer's code. */
function countedFromFile(): Map<string, [agrees: number, disagrees: number]> {
  const acts = readFileSync(`${DIRECTORY}/${NAME}.votes.csv`, 'utf8').trim().split('\n').slice(1);
  const inTime = acts.map((act) => act.trim().split(',')).sort((a, b) => Number(a[0]) - Number(b[0]));
  const last = new Map(inTime.map(([, , comment, voter, vote]) => [`${comment} ${voter}`, vote]));
  const counts = new Map<string, [number, number]>();
  for (const [key, vote] of last) {
    const [comment = ''] = key.split(' ');
    const [agrees, disagrees] = counts.get(comment) ?? [0, 0];
    counts.set(comment, [agrees + Number(vote === '1'), disagrees + Number(vote === '-1')]);
  }
  return counts;
}
