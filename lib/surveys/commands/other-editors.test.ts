import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { answerFiles } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn } from '@/db/testing/world';
import type { Actor, SignedIn } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import { moveLayer } from '@/lib/layers/commands/arrange';
import { assertMayAdd } from '@/lib/layers/commands/order';
import { limitEditors } from '@/lib/offers/commands/limit-editors';
import { offerPage } from '@/lib/offers/queries';
import { editedOffer, mayEditOffer, offersOfOthers } from '@/lib/offers/queries/editors';
import { versionsOf } from '@/lib/offers/queries/versions';
import { surveyPage } from '../queries';
import { codeSheets } from '../queries/code-sheets';
import { fileOfAnswer, filesOfAnswers } from '../queries/files';
import { enterPaperResponse } from './enter-paper-response';
import { openKiosk } from './kiosk';
import { makeCodes } from './make-codes';
import { setMargins } from './set-margins';

const format = formats.find(({ hasTrial }) => hasTrial)?.code ?? '';
const question = { id: 'mood', kind: 'scale', label: 'Wie zufrieden?', required: false, min: 1, max: 5 };
const settings = { pages: [{ id: 'seite', questions: [question] }], results: 'never', threshold: 1 };

/** A survey on whose offer Erna alone works; Emil is an editor like her. */
async function limitedSurvey() {
  const town = await newTown();
  const erna = await newcomer(town, 'Erna', 'editor');
  const planner = await newcomer(town, 'Paul', 'planner');
  const survey = await offerIn(town, { format, settings });
  await limitEditors(town.ada, { offerId: survey.offerId, memberIds: [erna.memberId] });
  const [file] = await inTenant(town.ada, (tx) =>
    tx
      .insert(answerFiles)
      .values({
        ...{ offerFormatId: survey.formatId, name: 'plan.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF') },
        ...{ size: 4, waitingSince: null },
      })
      .returning({ id: answerFiles.id }),
  );
  return { town, erna, planner, survey, fileId: file?.id ?? '' };
}

type Limited = Awaited<ReturnType<typeof limitedSurvey>>;

/** What staff does at the desk of a survey, on the maps of its offer, and with what came in. */
const deeds: Record<string, (actor: SignedIn, limited: Limited) => Promise<unknown>> = {
  'prints codes': (actor, { survey }) => makeCodes(actor, { formatId: survey.formatId, sheet: 'Rathaus', count: 2 }),
  'sees which codes were printed': (actor, { survey }) => codeSheets(actor, survey.formatId),
  'makes a device a kiosk': (actor, { survey }) => openKiosk(actor, { formatId: survey.formatId }),
  'enters what came on paper': (actor, { survey }) =>
    enterPaperResponse(actor, { formatId: survey.formatId, answers: { mood: 4 } }),
  'says how answers are weighted': (actor, { survey }) => setMargins(actor, { formatId: survey.formatId, margins: '' }),
  'reads earlier versions': (actor, { survey }) => versionsOf(actor, survey.formatId),
  'reads a file of an answer': (actor, { fileId }) => fileOfAnswer(actor, fileId),
  'opens its pages to edit': (actor, { survey }) => editedOffer(actor, survey.offerSlug),
  'adds a layer to its maps': (actor, { survey }) => inTenant(actor, (tx) => assertMayAdd(tx, actor, survey.offerId)),
};

test.each(Object.entries(deeds))('an editor who is not among an offer’s editors never %s', async (_, does) => {
  const limited = await limitedSurvey();
  const { town, erna } = limited;
  await expect(does(town.emil, limited)).rejects.toMatchObject({ kind: 'Forbidden', code: 'offer.other-editors' });
  await does(erna, limited);
  await does(town.ada, limited);
});

test('a planner works with what came in to any offer', async () => {
  const { planner, survey, fileId } = await limitedSurvey();
  await setMargins(planner, { formatId: survey.formatId, margins: '' });
  expect(await fileOfAnswer(planner, fileId)).toMatchObject({ name: 'plan.pdf' });
});

test('other editors see of the answers what residents see', async () => {
  const { town, erna, survey } = await limitedSurvey();
  const seen = async (actor: Actor) => {
    const page = await offerPage(actor, survey.offerSlug);
    const [shown] = page.formats;
    if (!shown) throw new Error('There is a format.');
    return {
      results: (await surveyPage(actor, shown)).may.seeResults.ok,
      files: (await filesOfAnswers(actor, survey.formatId)).length,
    };
  };
  expect(await seen(town.emil)).toEqual({ results: false, files: 0 });
  expect(await seen(town.anna)).toEqual({ results: false, files: 0 });
  expect(await seen(erna)).toEqual({ results: true, files: 1 });
});

test('other editors are not led to an offer’s pages', async () => {
  const { town, erna, planner, survey } = await limitedSurvey();
  const led = async (actor: Actor) => [
    await mayEditOffer(actor, survey.offerId),
    !(await offersOfOthers(actor)).has(survey.offerId),
  ];
  expect(await led(town.emil)).toEqual([false, false]);
  expect(await led(erna)).toEqual([true, true]);
  expect(await led(town.ada)).toEqual([true, true]);
  expect(await mayEditOffer(planner, survey.offerId)).toBe(false);
});

test('where nobody is named every editor works on the survey', async () => {
  const limited = await limitedSurvey();
  await limitEditors(limited.town.ada, { offerId: limited.survey.offerId, memberIds: [] });
  for (const does of Object.values(deeds)) await does(limited.town.emil, limited);
  await expect(moveLayer(limited.town.emil, { layerId: randomUUID(), to: 'up' })).rejects.toMatchObject({
    kind: 'NotFound',
  });
});
