import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { comments, votes } from '@/db/schema/threads';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import type { Refusal } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { restoreContribution } from '@/lib/moderation/commands';
import { offerPage } from '@/lib/offers/queries';
import { threadView } from '@/lib/threads/queries/view';
import { importConversation } from './import-conversation';

const COMMENTS = `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1651071094558,,2,20,1,1,1,"Mehr ""Bänke"", bitte"
1651071094000,,1,10,2,0,0,Mehr Bäume
1651071095000,,3,20,0,1,-1,"Alles Unsinn!
Wirklich."
`;
/** 10 changes their mind about comment 2, and 30 takes a vote back by passing. */
const VOTES = `timestamp,datetime,comment-id,voter-id,vote
1651071096000,,1,10,1
1651071096001,,2,10,1
1651071096003,,2,10,-1
1651071096002,,1,20,1
1651071096004,,2,20,1
1651071096005,,3,30,-1
1651071096006,,1,30,-1
1651071096007,,1,30,0
`;
const SUMMARY = 'topic,Marktplatz\nconversation-description,"Was fehlt?\nWas stört?"\n';

/** The survey asks, it takes no comments: an import has to add its own part. */
const asks = formats.find((format) => format.opens.includes('answer'))?.code ?? '';
const talks = formats.find((format) => format.opens.includes('comment') && !format.needs.map)?.code ?? '';

let town: Town;
beforeEach(async () => {
  town = await newTown();
});

describe('an imported conversation', () => {
  test('stands in the offer in the order of its time, with names that nobody has', async () => {
    const offer = await offerIn(town, { format: asks });
    await importFrom(exported(), offer.offerSlug);
    const view = await discussionOf(offer.offerSlug);
    expect(view.comments.map(({ text, gone }) => gone ?? text)).toEqual([
      'Mehr Bäume',
      'Mehr "Bänke", bitte',
      'hidden',
    ]);
    expect(view.comments[0]).toMatchObject({
      author: { name: 'Teilnehmer:in 10 (markt)' },
      postedAt: '2022-04-27T14:51:34.000Z',
    });
  });

  test('has the votes of each person, the last one each', async () => {
    const offer = await offerIn(town, { format: asks });
    const report = await importFrom(exported(), offer.offerSlug);
    expect(report).toMatchObject({ comments: 3, hidden: 1, votes: 5, people: 3 });
    const view = await discussionOf(offer.offerSlug);
    expect(view.comments.map(({ agrees, disagrees }) => [agrees, disagrees])).toEqual([
      [2, 0],
      [1, 1],
      [0, 1],
    ]);
  });

  test('hides from all but moderators what was rejected', async () => {
    const offer = await offerIn(town, { format: asks });
    await importFrom(exported(), offer.offerSlug);
    expect(Object.values((await discussionOf(offer.offerSlug)).hiddenTexts)).toEqual([]);
    expect(Object.values((await discussionOf(offer.offerSlug, 'mona')).hiddenTexts)).toEqual([
      'Alles Unsinn!\nWirklich.',
    ]);
  });

  test('goes into the part in which people talk already, where there is one', async () => {
    const offer = await offerIn(town, { format: talks, settings: { question: 'Was fehlt?' } });
    const { path } = await importFrom(exported(), offer.offerSlug);
    expect(path).toBe(`/offers/${offer.offerSlug}/${offer.formatSlug}`);
    expect((await offerPage(town.anna, offer.offerSlug)).formats).toHaveLength(1);
    expect((await threadView(town.anna, offer.threadId, {})).comments).toHaveLength(3);
  });

  test('is the same after a second import', async () => {
    const offer = await offerIn(town, { format: asks });
    await importFrom(exported(), offer.offerSlug);
    const before = await everything();
    expect(await importFrom(exported(), offer.offerSlug)).toMatchObject({ comments: 0, hidden: 0, votes: 0 });
    expect(await everything()).toEqual(before);
  });

  test('is finished by a second import where the first was cut off', async () => {
    const offer = await offerIn(town, { format: asks });
    const cutOff = importFrom(exported(), offer.offerSlug, ({ done }) => {
      if (done === 2) throw new Error('killed');
    });
    await expect(cutOff).rejects.toThrow('killed');
    expect(await importFrom(exported(), offer.offerSlug)).toMatchObject({ comments: 1, hidden: 1, votes: 5 });
    expect((await discussionOf(offer.offerSlug)).comments).toHaveLength(3);
  });

  test('does not undo what a moderator decided here', async () => {
    const offer = await offerIn(town, { format: asks });
    await importFrom(exported(), offer.offerSlug);
    const contributionId = (await discussionOf(offer.offerSlug)).comments[2]?.id;
    await restoreContribution(town.mona, { kind: 'comment', contributionId, reason: 'Doch in Ordnung' });
    expect(await importFrom(exported(), offer.offerSlug)).toMatchObject({ hidden: 0 });
    expect((await discussionOf(offer.offerSlug)).comments[2]?.gone).toBeNull();
  });

  test('may be brought into two offers', async () => {
    const [one, other] = [await offerIn(town, { format: asks }), await offerIn(town, { format: asks })];
    await importFrom(exported(), one.offerSlug);
    expect(await importFrom(exported(), other.offerSlug)).toMatchObject({ comments: 3, hidden: 1, votes: 5 });
  });
});

describe('what cannot be imported', () => {
  test.each([
    ['a vote for nothing', 'votes', VOTES.replace(',,3,30,', ',,9,30,'), 7, 'comment.unknown'],
    ['a vote of 2', 'votes', VOTES.replace('1,20,1', '1,20,2'), 5, 'vote.unknown'],
    ['a time in words', 'votes', VOTES.replace('1651071096000', 'gestern'), 2, 'time.invalid'],
    ['a missing column', 'votes', VOTES.replace('voter-id', 'voter'), 2, 'column.missing'],
    ['a row that is too short', 'votes', `${VOTES}1651071096008\n`, 10, 'row.unreadable'],
    ['a comment without text', 'comments', COMMENTS.replace('Mehr Bäume', ' '), 3, 'comment.empty'],
    ['a comment that came before', 'comments', COMMENTS.replace(',,3,20,', ',,2,20,'), 4, 'comment.twice'],
    [
      'an unknown moderation state',
      'comments',
      COMMENTS.replace(',0,0,', ',0,5,').replace('2,0,0', '2,0,5'),
      3,
      'moderated.unknown',
    ],
    ['a quote that is never closed', 'comments', `${COMMENTS}1651071095001,,4,20,0,0,1,"offen\n`, 6, 'row.unreadable'],
    ['an author who is no number', 'comments', COMMENTS.replace(',,2,20,', ',,2,x,'), 2, 'id.invalid'],
  ] as const)(
    '%s is refused with file, line and reason, and nothing is written',
    async (_what, kind, text, line, reason) => {
      const offer = await offerIn(town, { format: asks });
      const before = await everything();
      const directory = exported({ [kind]: text });
      const refusal = await refusalOf(importFrom(directory, offer.offerSlug));
      expect(refusal.facts).toEqual({ file: join(directory, `markt.${kind}.csv`), line, reason });
      expect(await everything()).toEqual(before);
    },
  );

  test.each(['closed', 'announced', 'draft'] as const)(
    'a conversation for an offer that is %s is refused before anything is written',
    async (state) => {
      const offer = await offerIn(town, { format: asks, state });
      const before = await everything();
      expect((await refusalOf(importFrom(exported(), offer.offerSlug))).facts).toEqual({ state });
      expect(await everything()).toEqual(before);
    },
  );

  test('a folder without the conversation, and an unknown offer, are named', async () => {
    const offer = await offerIn(town, { format: asks });
    const missing = importConversation(town.id, { offer: offer.offerSlug, directory: exported(), name: 'park' });
    expect((await refusalOf(missing)).code).toBe('polis.file-missing');
    expect((await refusalOf(importFrom(exported(), 'nowhere'))).code).toBe('offer.not-found');
  });
});

/** A folder with the files of a small conversation, or with others in their place. */
function exported(files: Partial<Record<'comments' | 'votes' | 'summary', string>> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'polis-'));
  const all = { comments: COMMENTS, votes: VOTES, summary: SUMMARY, ...files };
  for (const [kind, text] of Object.entries(all)) writeFileSync(join(directory, `markt.${kind}.csv`), text);
  return directory;
}

const importFrom = (directory: string, offer: string, tell?: Parameters<typeof importConversation>[2]) =>
  importConversation(town.id, { offer, directory, name: 'markt' }, tell);

async function discussionOf(offerSlug: string, name: 'anna' | 'mona' = 'anna') {
  const { formats: parts } = await offerPage(town[name], offerSlug);
  return threadView(town[name], parts.at(-1)?.threadId ?? '', { sort: 'oldest' });
}

const refusalOf = (work: Promise<unknown>): Promise<Refusal> =>
  work.then(
    () => {
      throw new Error('was not refused');
    },
    (refusal: Refusal) => refusal,
  );

/** All that an import could leave in the town. */
const everything = () =>
  inTenant({ tenantId: town.id }, async (tx) => ({
    comments: await tx.select().from(comments).where(eq(comments.tenantId, town.id)).orderBy(comments.id),
    votes: await tx.select().from(votes).orderBy(votes.commentId, votes.memberId),
    counts: [
      ...(await tx.execute(sql`select (select count(*) from members) as members, (select count(*) from threads) as threads,
        (select count(*) from offer_formats) as parts, (select count(*) from thread_events) as events,
        (select count(*) from decisions) as decisions, (select count(*) from notifications) as notices`)),
    ],
  }));
