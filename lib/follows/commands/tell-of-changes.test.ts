import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { offerFormats } from '@/db/schema/offers';
import { inTenant } from '@/db/tenancy';
import { detailsOf } from '@/db/testing/offer-details';
import { newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { giveFeedback } from '@/lib/feedback/commands';
import { formats } from '@/lib/formats/registry';
import { dueIn } from '@/lib/jobs/queries';
import { demoMails } from '@/lib/mail/queries/demo-mails';
import { hideContribution } from '@/lib/moderation/commands';
import { chooseMessages } from '@/lib/notifications/commands/choose-messages';
import { markAllRead } from '@/lib/notifications/commands/mark-read';
import { notificationsOf } from '@/lib/notifications/queries/told';
import { changeOffer } from '@/lib/offers/commands/change-offer';
import { changeFormat } from '@/lib/offers/commands/edit-formats';
import { postComment } from '@/lib/threads/commands/post-comment';
import { follow } from './follow';
import { gatherNews } from './gather-news';

const talking = formats.find(({ opens }) => opens.includes('comment') && !opens.includes('annotate'))?.code ?? '';

let town: Town;
let offer: TestOffer;
beforeEach(async () => {
  town = await newTown();
  offer = await offerIn(town, { format: talking, settings: { question: 'Was meinen Sie?' } });
  await follow(town.anna, { kind: 'offer', offerId: offer.offerId });
});

const told = async (who: Actor) => (await notificationsOf(who)).map(({ kind }) => kind);
/** As if the offer's editors had left it alone for so long. */
const pass = (minutes: number) =>
  inTenant(town.visitor, async (tx) => {
    await tx.execute(sql`update offer_versions set changed_at = changed_at - make_interval(mins => ${minutes})`);
    await tx.execute(sql`update follows set followed_at = followed_at - make_interval(mins => ${minutes + 1})`);
  });
const later = async () => {
  await pass(16);
  await Promise.all([1, 2, 3].map(() => gatherNews(town.id)));
};

async function change(to: object) {
  const details = await detailsOf(town, offer.offerId);
  await changeOffer(town.emil, { ...details, ...to, offerId: offer.offerId });
}

describe('who follows an offer', () => {
  test('is told of a new step and other dates, once, with one mail for all that was saved in a row', async () => {
    await change({ timeline: [{ date: '2030-05-04', title: 'Rundgang' }] });
    await gatherNews(town.id);
    expect(await told(town.anna)).toEqual([]);
    await change({ timeline: [{ date: '2030-05-04', title: 'Rundgang' }], closesAt: '2031-02-03T12:00' });
    await later();
    expect(await told(town.anna)).toEqual(['followed.change']);
    const [mail, ...more] = await demoMails(town.id);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Neues zu: Marktplatz neu denken');
    expect(mail?.text).toContain('Neu: Rundgang. Mitmachen können Sie jetzt bis zum 3. Februar 2031.');
    expect(mail?.text).not.toContain('Termine haben sich geändert');
    expect(mail?.text).toMatch(/\/messages\/end\/[0-9a-f-]+\.[0-9a-f-]{36}\./);
  });

  test('is told of the next change as of another one, compared with what they were told', async () => {
    await change({ timeline: [{ date: '2030-05-04', title: 'Rundgang' }] });
    await later();
    await change({ timeline: [{ date: '2030-05-05', title: 'Rundgang' }] });
    await later();
    const [second, first] = await notificationsOf(town.anna);
    expect(first?.facts).toMatchObject({ more: 'yes', added: 'Rundgang', dates: 'no' });
    expect(second?.facts).toMatchObject({ more: 'no', dates: 'yes' });
  });

  test('is not told of a typing mistake, nor of a change that was taken back, but of what editors mark', async () => {
    await change({ summary: 'Weniger Autos, mehr Platz zum Ruhen.' });
    await later();
    await change({ timeline: [{ date: '2030-05-04', title: 'Rundgang' }] });
    await change({ timeline: [] });
    await later();
    expect(await told(town.anna)).toEqual([]);
    await change({ summary: 'Weniger Autos, mehr Platz zum Reden.', tell: '1' });
    await later();
    expect(await notificationsOf(town.anna)).toMatchObject([{ facts: { texts: 'yes', dates: 'no', more: 'no' } }]);
  });

  test('is told that one part of it ends on another day', async () => {
    const [part] = await inTenant(town.emil, (tx) => tx.select().from(offerFormats));
    const { id, format, title, settings, requiredTrust, opensAt } = part ?? {};
    const closesAt = new Date((part?.closesAt.getTime() ?? 0) - 24 * 60 * 60 * 1_000);
    const wish = { offerId: offer.offerId, id, format, title, settings, requiredTrust, opensAt, closesAt };
    await changeFormat(town.emil, wish);
    await later();
    expect(await notificationsOf(town.anna)).toMatchObject([{ kind: 'followed.change', facts: { dates: 'yes' } }]);
  });

  test('only from then on, never of what they did themselves, and not after a week', async () => {
    await follow(town.emil, { kind: 'offer', offerId: offer.offerId });
    await change({ timeline: [{ date: '2030-05-04', title: 'Rundgang' }] });
    await pass(16);
    await follow(town.mona, { kind: 'offer', offerId: offer.offerId });
    await gatherNews(town.id);
    expect([await told(town.anna), await told(town.emil), await told(town.mona)]).toEqual([
      ['followed.change'],
      [],
      [],
    ]);
    await change({ timeline: [{ date: '2030-05-09', title: 'Rundgang' }] });
    await pass(8 * 24 * 60);
    await gatherNews(town.id);
    expect(await told(town.anna)).toHaveLength(1);
  });

  test('is told in their digest, and not at once, where they wish so', async () => {
    await chooseMessages(town.anna, { mail: 'weekly' });
    await change({ timeline: [{ date: '2030-05-04', title: 'Rundgang' }] });
    await later();
    expect([await told(town.anna), await demoMails(town.id)]).toEqual([['followed.change'], []]);
  });
});

describe('who follows an offer where the municipality answers', () => {
  const say = async (by: Actor, text: string) =>
    (await postComment(by, { key: randomUUID(), threadId: offer.threadId, parentId: null, text })).entry.id;
  const answer = (contributionId: string, text = 'Danke.') =>
    giveFeedback(town.emil, { kind: 'comment', contributionId, status: 'noted', text });

  test('is told once of all answers until they have looked, and by one mail', async () => {
    const [one, other] = [await say(town.mona, 'Linde'), await say(town.mona, 'Ulme')];
    await answer(one);
    await Promise.all([1, 2, 3].map(() => gatherNews(town.id)));
    await answer(other);
    await gatherNews(town.id);
    expect(await notificationsOf(town.anna)).toMatchObject([{ kind: 'followed.answer', facts: { count: 2 } }]);
    const subjects = (await demoMails(town.id)).filter(({ recipient }) => recipient.startsWith('anna'));
    expect(subjects.map(({ subject }) => subject)).toEqual(['Die Verwaltung antwortet: Marktplatz neu denken']);
    await markAllRead(town.anna);
    await answer(one, 'Nun doch.');
    await gatherNews(town.id);
    expect(await told(town.anna)).toEqual(['followed.answer', 'followed.answer']);
  });

  test('is not told again of an answer to themselves, nor of one to what is hidden', async () => {
    await answer(await say(town.anna, 'Ahorn'));
    const hidden = await say(town.mona, 'Esel!');
    await answer(hidden);
    await hideContribution(town.mona, { kind: 'comment', contributionId: hidden, rule: 2, reason: 'Beleidigung' });
    await gatherNews(town.id);
    expect((await told(town.anna)).filter((kind) => kind !== 'feedback.given')).toEqual([]);
    expect(await told(town.anna)).toEqual(['feedback.given']);
  });
});

test('a town is looked through for followers of offers only where something may be news', async () => {
  const isDue = async () => (await dueIn(town.id)).news;
  expect(await isDue()).toBe(false);
  await change({ timeline: [{ date: '2030-05-04', title: 'Rundgang' }] });
  expect(await isDue()).toBe(true);
  await later();
  expect(await isDue()).toBe(false);
});
