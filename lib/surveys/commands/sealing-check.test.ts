import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { letters, participations, sealingChecks } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { isRefusal } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import { log } from '@/lib/log';
import type { SurveySettings } from '../model/survey';
import { surveysOfOtherKeys } from '../queries/sealing-check';
import { countResponses } from './count-responses';
import { enterPaperResponse } from './enter-paper-response';
import { makeCodes } from './make-codes';
import { submitResponse } from './submit-response';
import { tellOfOtherKeys } from './tell-of-other-keys';

const before = process.env.SEALING_KEY;
const [OURS, OTHER] = ['the key with which all of this was made first', 'another key, of which nobody knows anything'];
const workWith = (key: string) => {
  process.env.SEALING_KEY = key;
};
beforeEach(() => workWith(OURS));
afterEach(() => {
  vi.restoreAllMocks();
  if (before === undefined) delete process.env.SEALING_KEY;
  else process.env.SEALING_KEY = before;
});

test('with another key an anonymous survey takes no answer, by no way, and loses none; with its own it goes on', async () => {
  const { town, formatId } = await survey({ anonymous: true });
  await submitResponse(town.anna, { formatId, answers });
  workWith(OTHER);
  // Anna, too, would count as somebody who has not taken part.
  for (const person of [town.anna, town.emil])
    expect(await codeOf(submitResponse(person, { formatId, answers }))).toBe('survey.other-key');
  expect(await codeOf(enterPaperResponse(town.emil, { formatId, answers }))).toBe('survey.other-key');
  expect(await countResponses(town.id, formatId)).toMatchObject({ counted: 0, waiting: 1 });
  expect(await marks(town, formatId)).toBe(1);
  workWith(OURS);
  expect(await codeOf(submitResponse(town.anna, { formatId, answers }))).toBe('survey.answered');
  await submitResponse(town.emil, { formatId, answers });
  await end(town);
  expect(await countResponses(town.id, formatId)).toMatchObject({ counted: 2, waiting: 0 });
});

test('where the key is gone for good, another survey begins with the new one', async () => {
  const { town, formatId } = await survey({ anonymous: true });
  await submitResponse(town.anna, { formatId, answers });
  workWith(OTHER);
  const again = await offerIn(town, { format: code, settings: { ...settings, anonymous: true } });
  await submitResponse(town.anna, { formatId: again.formatId, answers });
  expect(await surveysOfOtherKeys(town.id)).toEqual([{ formatId, letters: 1 }]);
});

test('a survey that is not anonymous goes on with another key, and one with codes does not', async () => {
  const { town, formatId } = await survey({});
  workWith(OTHER);
  await submitResponse(town.anna, { formatId, answers });
  expect(await countResponses(town.id, formatId)).toMatchObject({ counted: 1 });
  const coded = await survey({ codes: true });
  const { codes } = await makeCodes(coded.town.ada, { formatId: coded.formatId, sheet: 'Blatt', count: 1 });
  workWith(OURS);
  const draft = { formatId: coded.formatId, answers, code: codes[0] };
  expect(await codeOf(submitResponse(coded.town.visitor, draft))).toBe('survey.other-key');
  workWith(OTHER);
  expect(await codeOf(submitResponse(coded.town.visitor, draft))).toBe('yes');
});

test('when the platform starts, one line for each town says which surveys need another key, and what to do', async () => {
  const { town, formatId } = await survey({ anonymous: true });
  const told = vi.spyOn(log, 'error');
  const ofTown = () => told.mock.calls.filter(([facts]) => (facts as { tenant?: string }).tenant === town.id);
  await submitResponse(town.anna, { formatId, answers });
  await tellOfOtherKeys();
  expect(ofTown()).toEqual([]);
  workWith(OTHER);
  await tellOfOtherKeys();
  expect(ofTown()).toEqual([
    [
      { tenant: town.id, surveys: [formatId], letters: 1, todo: expect.stringContaining('SEALING_KEY') },
      'the sealing key is not the one that these surveys work with',
    ],
  ]);
});

test('answers that were sealed before checks were kept tell by themselves', async () => {
  const { town, formatId } = await survey({ anonymous: true });
  await submitResponse(town.anna, { formatId, answers });
  // As if the platform had been brought up to date only now.
  const other = await offerIn(town, { format: code, settings: { ...settings, anonymous: true } });
  await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute(sql`insert into letters (offer_format_id, sealed) values (${other.formatId}, ${randomLetter})`),
  );
  expect(await codeOf(submitResponse(town.anna, { formatId: other.formatId, answers }))).toBe('survey.other-key');
  expect(await surveysOfOtherKeys(town.id)).toEqual([{ formatId: other.formatId, letters: 1 }]);
  const checks = await inTenant({ tenantId: town.id }, (tx) => tx.select().from(sealingChecks));
  expect(checks.map(({ offerFormatId }) => offerFormatId)).toEqual([formatId]);
});

const randomLetter = Buffer.alloc(4_124, 7);
const code = formats.find(({ opens }) => opens.includes('answer'))?.code ?? '';
const answers = { mood: 4 };
const settings: SurveySettings = {
  pages: [{ id: 's', questions: [{ id: 'mood', kind: 'scale', label: 'Wie?', required: true, min: 1, max: 5 }] }],
  results: 'always',
};

async function survey(more: Partial<SurveySettings>) {
  const town = await newTown();
  const { formatId } = await offerIn(town, { format: code, settings: { ...settings, ...more } });
  return { town, formatId };
}

const end = (town: Town) =>
  inTenant({ tenantId: town.id }, (tx) => tx.execute(sql`update offer_formats set closes_at = now()`));

const marks = (town: Town, formatId: string) =>
  inTenant({ tenantId: town.id }, async (tx) => {
    expect(await tx.$count(letters, eq(letters.offerFormatId, formatId))).toBe(1);
    return tx.$count(participations, eq(participations.offerFormatId, formatId));
  });

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'yes',
    (error: unknown) => {
      if (!isRefusal(error)) throw error;
      return error.code;
    },
  );
