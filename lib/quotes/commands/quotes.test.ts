import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { newcomer, newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { eraseAccount } from '@/lib/identity/commands/erase-account';
import { hideContribution, restoreContribution } from '@/lib/moderation/commands';
import { notificationsOf } from '@/lib/notifications/queries/told';
import { editComment, withdrawComment } from '@/lib/threads/commands/change-comment';
import { postComment } from '@/lib/threads/commands/post-comment';
import { askedQuotes, ownQuotes, quotesOf } from '../queries';
import { answerQuote } from './answer-quote';
import { askForQuote } from './ask-for-quote';
import { dropQuote } from './drop-quote';

const format = formats.find(({ opens, needs }) => opens.includes('comment') && !needs.map)?.code ?? '';

let town: Town;
let offer: TestOffer;
let id: string;
beforeEach(async () => {
  town = await newTown();
  offer = await offerIn(town, { format, settings: { question: 'Was fehlt?', background: '' } });
  const draft = { key: randomUUID(), threadId: offer.threadId, text: 'Mehr Bänke\nam Brunnen, bitte. Und Schatten.' };
  id = (await postComment(town.anna, draft)).entry.id;
});

const ask = (text = 'Mehr Bänke am Brunnen, bitte.') =>
  askForQuote(town.emil, { offerId: offer.offerId, kind: 'comment', contributionId: id, text });
const quoteId = async () => (await ownQuotes(town.anna))[0]?.id ?? '';
const answer = async (said: 'agreed' | 'refused') => answerQuote(town.anna, { quoteId: await quoteId(), answer: said });
const shown = async () => (await quotesOf(town.visitor, offer.offerId)).map(({ text, author }) => `${author}: ${text}`);
const wish = () => ({ kind: 'comment', contributionId: id, rule: 1, reason: 'Beleidigt.' });
const QUOTED = ['Anna: Mehr Bänke am Brunnen, bitte.'];

test('words are quoted once their author was asked and has agreed, and no longer than they do', async () => {
  await ask();
  expect(await shown()).toEqual([]);
  expect((await notificationsOf(town.anna))[0]).toMatchObject({ kind: 'quote.asked' });
  await answer('agreed');
  expect(await shown()).toEqual(QUOTED);
  await answer('refused');
  expect(await shown()).toEqual([]);
  expect(await askedQuotes(town.emil, offer.offerId)).toMatchObject([{ answer: 'refused' }]);
  await answer('agreed');
  expect(await shown()).toEqual(QUOTED);
});

test('what is hidden, rewritten or withdrawn is quoted no more, and does not come back by itself', async () => {
  const agreed = async () => {
    await ask();
    await answer('agreed');
    expect(await shown()).toHaveLength(1);
  };
  await agreed();
  await hideContribution(town.mona, wish());
  expect(await shown()).toEqual([]);
  await restoreContribution(town.mona, { ...wish(), reason: 'Doch gut.' });
  expect(await shown()).toEqual([]);
  await agreed();
  await editComment(town.anna, { commentId: id, text: 'Mehr Bänke am Brunnen, bitte. Oder Stühle.' });
  expect([await shown(), await ownQuotes(town.anna)]).toEqual([[], []]);
  await agreed();
  await withdrawComment(town.anna, { commentId: id });
  expect(await shown()).toEqual([]);
});

test('who leaves is quoted no more', async () => {
  await ask();
  await answer('agreed');
  await eraseAccount(town.anna, { sure: 'yes' });
  expect(await shown()).toEqual([]);
});

test('only literal words of what everybody reads are asked for, once, by editors', async () => {
  await expect(ask('Weniger Bänke')).rejects.toMatchObject({ kind: 'Invalid' });
  const input = { offerId: offer.offerId, kind: 'comment', contributionId: id, text: 'Mehr Bänke' };
  await expect(askForQuote(town.mona, input)).rejects.toMatchObject({ kind: 'Forbidden' });
  const other = await offerIn(town, { format, settings: { question: 'Was sonst?', background: '' } });
  await expect(askForQuote(town.emil, { ...input, offerId: other.offerId })).rejects.toMatchObject({
    kind: 'NotFound',
  });
  await ask();
  await expect(ask()).rejects.toMatchObject({ code: 'quote.asked-already' });
  await hideContribution(town.mona, wish());
  await expect(ask()).rejects.toMatchObject({ code: 'comment.gone' });
});

test('nobody answers for another, and what was refused is not asked again', async () => {
  await ask();
  const dora = await newcomer(town, 'Dora');
  const forged = { quoteId: await quoteId(), answer: 'agreed' };
  for (const who of [dora, town.emil, town.cem])
    await expect(answerQuote(who, forged)).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(answerQuote(town.visitor, forged)).rejects.toMatchObject({ kind: 'SignInNeeded' });
  await answer('refused');
  await expect(dropQuote(town.emil, { quoteId: await quoteId() })).rejects.toMatchObject({ code: 'quote.refused' });
  await editComment(town.anna, { commentId: id, text: 'Mehr Bänke am Brunnen, bitte!' });
  await expect(ask('Mehr Bänke')).rejects.toMatchObject({ code: 'quote.asked-already' });
  await answer('agreed');
  await dropQuote(town.emil, { quoteId: await quoteId() });
  expect(await shown()).toEqual([]);
});
