import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type TestOffer } from '@/db/testing/world';
import { reasonOf } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { countResponses } from './commands/count-responses';
import { submitResponse } from './commands/submit-response';
import type { ResultTime, SurveySettings } from './model/survey';
import { resultsVerdict, surveyPage } from './queries';

const code = formats.find((format) => format.opens.includes('answer'))?.code ?? '';

const asking = (results: ResultTime): SurveySettings => ({
  pages: [
    {
      id: 'seite',
      questions: [{ id: 'mood', kind: 'scale', label: 'Wie zufrieden?', required: true, min: 1, max: 5 }],
    },
  ],
  results,
  threshold: 1,
});

describe('who sees results on the page, and who may watch them move', () => {
  test.each([
    ['always', 'open', 'visitor', 'yes'],
    ['after-answer', 'open', 'visitor', 'results.after-answer'],
    ['after-answer', 'open', 'ada', 'yes'],
    ['after-answer', 'open', 'mona', 'results.after-answer'],
    ['after-answer', 'open', 'anna', 'yes'],
    ['after-answer', 'closed', 'visitor', 'yes'],
    ['after-end', 'open', 'anna', 'results.after-end'],
    ['after-end', 'open', 'emil', 'yes'],
    ['after-end', 'closed', 'visitor', 'yes'],
    ['never', 'open', 'anna', 'results.never'],
    ['never', 'closed', 'visitor', 'results.never'],
    ['never', 'closed', 'emil', 'yes'],
  ] as const)('%s, %s: %s gets %s', async (when, state, name, expected) => {
    const town = await newTown();
    const at = await offerIn(town, { format: code, settings: asking(when), state });
    if (state === 'open') await submitResponse(town.anna, { formatId: at.formatId, answers: { mood: 4 } });
    const page = await surveyPage(town[name], instance(at, state, asking(when)));
    expect(reasonOf(page.may.seeResults)).toBe(expected);
    expect(page.results === null).toBe(expected !== 'yes');
    const verdict = await inTenant(town[name], (tx) => resultsVerdict(tx, town[name], at.formatId));
    expect(reasonOf(verdict)).toBe(expected);
  });
});

test('a page knows that one has answered, and the number from which it must follow', async () => {
  const town = await newTown();
  const at = await offerIn(town, { format: code, settings: asking('always') });
  await submitResponse(town.anna, { formatId: at.formatId, answers: { mood: 2 } });
  await countResponses(town.id, at.formatId);
  const format = instance(at, 'open', asking('always'));
  expect(await surveyPage(town.anna, format)).toMatchObject({ hasAnswered: true, head: 1, results: { responses: 1 } });
  expect(await surveyPage(town.mona, format)).toMatchObject({ hasAnswered: false, may: { answer: { ok: true } } });
});

const instance = (at: TestOffer, state: 'open' | 'closed', settings: SurveySettings) => ({
  residentsOnly: false,
  reviewsFirst: false,
  hours: null,
  writers: 'everyone' as const,
  id: at.formatId,
  offerId: at.offerId,
  slug: at.formatSlug,
  format: code,
  title: 'Umfrage',
  settings,
  requiredTrust: 'email' as const,
  state,
  opensAt: new Date(),
  closesAt: new Date(),
  threadId: at.threadId,
  version: 1,
});
