import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { notifications } from '@/db/schema/identity';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type TestOffer, type Town } from '@/db/testing/world';
import type { SignedIn } from '@/lib/actor';
import { follow } from '@/lib/follows/commands/follow';
import { formats } from '@/lib/formats/registry';
import { hideContribution } from '@/lib/moderation/commands';
import { postComment } from '@/lib/threads/commands/post-comment';
import { resultFigures, resultOf } from '../queries';
import { keepResult } from './keep-result';
import { publishResult } from './publish-result';

/** Whichever format is only talk. */
const format = formats.find(({ opens, needs }) => opens.includes('comment') && !needs.map)?.code ?? '';
const settings = { question: 'Was fehlt am Markt?', background: '' };
const words = {
  said: 'Viele wollen **Bäume**.',
  decision: '',
  decidedBy: '',
  decidedOn: '',
  paper: '',
  stage: 'evaluating',
};

let town: Town;
let offer: TestOffer;
beforeEach(async () => {
  town = await newTown();
  offer = await offerIn(town, { format, settings });
});

const say = (actor: SignedIn, text: string) =>
  postComment(actor, { key: crypto.randomUUID(), threadId: offer.threadId, text });
const keep = (more = {}) => keepResult(town.emil, { offerId: offer.offerId, ...words, ...more });
const told = (actor: SignedIn) =>
  inTenant(actor, async (tx) =>
    (
      await tx
        .select({ kind: notifications.kind })
        .from(notifications)
        .where(eq(notifications.memberId, actor.memberId))
    )
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('result')),
  );
const publicly = () => resultOf(town.visitor, offer.offerId, { drafts: false });

test('what became of an offer is seen by nobody until it is published, and by everybody then', async () => {
  await keep();
  expect(await publicly()).toBeNull();
  await publishResult(town.emil, { offerId: offer.offerId });
  expect(await publicly()).toMatchObject({ said: 'Viele wollen **Bäume**.', stage: 'evaluating' });
});

test('everybody who took part is told once, and again when it moves on; who only looked is not', async () => {
  const dora = await newcomer(town, 'Dora');
  await say(town.anna, 'Mehr Bäume, bitte.');
  await say(town.anna, 'Und Bänke.');
  await keep();
  expect(await told(town.anna)).toEqual([]);
  await publishResult(town.emil, { offerId: offer.offerId });
  await keep({ decision: 'Es kommen Bäume.', decidedBy: 'Rat', decidedOn: '2027-02-01' });
  expect(await told(town.anna)).toEqual(['result.published']);
  await keep({ stage: 'decided' });
  await keep({ stage: 'decided' });
  expect(await told(town.anna)).toEqual(['result.published', 'result.moved']);
  expect(await told(dora)).toEqual([]);
});

test('who follows an offer is told as well, and who does both is told once', async () => {
  await say(town.anna, 'Mehr Bäume, bitte.');
  const dora = await newcomer(town, 'Dora');
  for (const actor of [town.anna, dora]) await follow(actor, { kind: 'offer', offerId: offer.offerId });
  await keep();
  await publishResult(town.emil, { offerId: offer.offerId });
  expect([await told(town.anna), await told(dora)]).toEqual([['result.published'], ['result.published']]);
});

test('figures count what everybody can read', async () => {
  await say(town.anna, 'Mehr Bäume, bitte.');
  await say(town.anna, 'Und Bänke.');
  const { entry } = await say(await newcomer(town, 'Dora'), 'Etwas, das nicht bleiben kann.');
  await hideContribution(town.mona, { kind: 'comment', contributionId: entry.id, rule: 1, reason: 'Beleidigt.' });
  expect(await resultFigures(town.visitor, offer.offerId)).toEqual({
    ...{ people: 1, comments: 2, annotations: 0, responses: 0, votes: 0 },
  });
});

test('only editors write it, only with something said, only once, and not of a draft', async () => {
  const wish = { offerId: offer.offerId };
  await expect(keepResult(town.anna, { ...wish, ...words })).rejects.toMatchObject({ code: 'role.editor-needed' });
  await keep({ said: '' });
  await expect(publishResult(town.emil, wish)).rejects.toMatchObject({ code: 'result.nothing-said' });
  await keep();
  await publishResult(town.emil, wish);
  await expect(publishResult(town.emil, wish)).rejects.toMatchObject({ code: 'result.published-already' });
  offer = await offerIn(town, { format, settings, state: 'draft' });
  await keep();
  await expect(publishResult(town.emil, { offerId: offer.offerId })).rejects.toMatchObject({
    code: 'result.offer-draft',
  });
});

test('a paper is only linked where it is safe to click', async () => {
  await expect(keep({ paper: 'javascript:alert(1)' })).rejects.toMatchObject({ kind: 'Invalid' });
  await keep({ paper: 'https://rat.town.example/vorlage/7' });
});
