import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { responses } from '@/db/schema/surveys';
import { inTenant } from '@/db/tenancy';
import { newcomer, newTown, offerIn, type Town } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import type { Refusal } from '@/lib/errors';
import { formats } from '@/lib/formats/registry';
import type { ResultsView } from '@/lib/realtime/model';
import { headsOf } from '@/lib/realtime/packets';
import type { Question } from '../model/questions';
import type { SurveySettings } from '../model/survey';
import { talliesOf } from '../model/totals';
import type { Answers } from '../model/walk';
import { toldResults } from '../queries';
import { countResponses } from './count-responses';
import { submitResponse } from './submit-response';

const questions: Question[] = [
  { id: 'way', kind: 'single', label: 'Wie kommen Sie?', required: true, options: options('foot', 'bike', 'bus') },
  { id: 'wishes', kind: 'multiple', label: 'Was fehlt?', required: false, options: options('a', 'b', 'c') },
  { id: 'mood', kind: 'scale', label: 'Wie zufrieden?', required: false, min: 1, max: 5 },
  { id: 'distance', kind: 'number', label: 'Wie weit?', required: false, min: 0, max: 50 },
  { id: 'text', kind: 'text', label: 'Sonst noch etwas?', required: false, limit: 100 },
];

describe('a response', () => {
  test('is stored once, counted, and told to those who watch', async () => {
    const { town, survey } = await surveyTown();
    const before = await headsOf(town.id, [survey.threadId]);
    await submitResponse(town.anna, response(survey, { way: 'bike', mood: '4', text: 'Mehr Bänke' }));
    expect(await totals(town, survey)).toEqual({
      responses: 1,
      counts: {
        '*': { '*': 1 },
        way: { '*': 1, bike: 1 },
        mood: { '*': 1, '4': 1 },
        text: { '*': 1 },
      },
    });
    const after = await headsOf(town.id, [survey.threadId]);
    expect(after.get(survey.threadId)).toBe((before.get(survey.threadId) ?? 0) + 1);
  });

  test('of the same person is taken once, also when it is sent many times at the same instant', async () => {
    const { town, survey } = await surveyTown();
    const tries = Array.from({ length: 8 }, (_, index) =>
      outcome(town.anna, survey, { way: index % 2 ? 'bike' : 'foot' }),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((code) => code === 'yes')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['yes', 'survey.answered']));
    expect((await totals(town, survey)).responses).toBe(1);
    expect((await headsOf(town.id, [survey.threadId])).get(survey.threadId)).toBe(1);
  });

  test('that is wrong is refused with every field and leaves nothing', async () => {
    const { town, survey } = await surveyTown();
    const refusal = await refusalOf(submitResponse(town.anna, response(survey, { way: 'plane', mood: '9' })));
    expect(refusal.facts.problems).toEqual([
      { field: 'way', code: 'answer.unknown-option' },
      { field: 'mood', code: 'answer.too-large' },
    ]);
    expect((await totals(town, survey)).responses).toBe(0);
    expect(await outcome(town.anna, survey, { way: 'bus' })).toBe('yes');
  });

  test('to a survey of another town, a draft, or something that asks nothing is not found', async () => {
    const [{ town, survey }, other] = [await surveyTown(), await surveyTown()];
    const draft = await offerIn(town, { format: survey.format, settings: settings(), state: 'draft' });
    const dialogue = await offerIn(town, { format: formats[0]?.code ?? '', settings: { question: 'Was meinen Sie?' } });
    expect(await outcome(town.anna, other.survey, { way: 'bus' })).toBe('survey.not-found');
    expect(await outcome(town.anna, draft, { way: 'bus' })).toBe('survey.not-found');
    expect(await outcome(town.anna, dialogue, { way: 'bus' })).toBe('survey.not-found');
    expect(await outcome(town.anna, survey, { way: 'bus' })).toBe('yes');
  });
});

test.each([
  ['a visitor', 'visitor', 'open', 'sign-in.needed'],
  ['a guest', 'guest', 'open', 'trust.too-low'],
  ['a suspended resident', 'ben', 'open', 'member.suspended'],
  ['a resident', 'anna', 'open', 'yes'],
  ['a resident, after the end', 'anna', 'closed', 'thread.closed'],
  ['a resident, before the start', 'anna', 'announced', 'thread.not-open-yet'],
] as const)('%s answering: %4$s', async (_who, name, state, expected) => {
  const { town, survey } = await surveyTown({}, state);
  expect(await outcome(town[name], survey, { way: 'foot' })).toBe(expected);
});

test('the kept totals equal a recount of all responses, however many arrive and are counted at once', async () => {
  const { town, survey } = await surveyTown();
  const crowd = await Promise.all(Array.from({ length: 24 }, (_, index) => newcomer(town, `Person${index}`)));
  await Promise.all(
    crowd.map(async (person, index) => {
      await submitResponse(person, response(survey, answersOf(index)));
      await countResponses(town.id, survey.formatId);
    }),
  );
  const kept = await totals(town, survey);
  expect(kept).toEqual(await recounted(town, survey));
  expect(kept.responses).toBe(24);
});

test('no total holds anything of a free text', async () => {
  const { town, survey } = await surveyTown();
  await submitResponse(town.anna, response(survey, { way: 'foot', text: 'Meine Nachbarin heißt Frau Kanarienvogel' }));
  expect(JSON.stringify(await totals(town, survey))).not.toContain('Kanarienvogel');
});

const surveyCode = formats.find((format) => format.opens.includes('answer'))?.code ?? '';

const settings = (more: Partial<SurveySettings> = {}): SurveySettings => ({
  pages: [{ id: 'seite', questions }],
  results: 'always',
  threshold: 1,
  ...more,
});

async function surveyTown(more: Partial<SurveySettings> = {}, state: 'open' | 'closed' | 'announced' = 'open') {
  const town = await newTown();
  const offer = await offerIn(town, { format: surveyCode, settings: settings(more), state });
  return { town, survey: { ...offer, format: surveyCode } };
}

const response = (survey: { formatId: string }, answers: Record<string, unknown>) => ({
  formatId: survey.formatId,
  answers,
});

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  return work.then(
    () => {
      throw new Error('was not refused');
    },
    (refusal: Refusal) => refusal,
  );
}

const outcome = (actor: Actor, survey: { formatId: string }, answers: Record<string, unknown>): Promise<string> =>
  submitResponse(actor, response(survey, answers)).then(
    () => 'yes',
    (refusal: Refusal) => refusal.code,
  );

/** What is published once all that arrived is counted. */
async function totals(town: Town, survey: { formatId: string }): Promise<ResultsView> {
  await countResponses(town.id, survey.formatId);
  return inTenant({ tenantId: town.id }, (tx) => toldResults(tx, survey.formatId));
}

/** Counts the stored answers themselves, past the kept totals. */
async function recounted(town: Town, survey: { formatId: string }): Promise<ResultsView> {
  const rows = await inTenant({ tenantId: town.id }, (tx) =>
    tx.select().from(responses).where(eq(responses.offerFormatId, survey.formatId)),
  );
  const counts: ResultsView['counts'] = {};
  for (const { questionId, option } of rows.flatMap((row) => talliesOf(questions, row.answers as Answers))) {
    const counted = counts[questionId] ?? {};
    counts[questionId] = { ...counted, [option]: (counted[option] ?? 0) + 1 };
  }
  return { responses: rows.length, counts };
}

/** Answers that differ from person to person, and leave out what may be left out. */
const answersOf = (index: number): Record<string, unknown> => ({
  way: ['foot', 'bike', 'bus'][index % 3],
  wishes: ['a', 'b', 'c'].slice(index % 4),
  mood: index % 5 === 0 ? '' : String((index % 5) + 1),
  distance: `${index},5`,
  text: index % 2 ? 'Danke' : '',
});

function options(...ids: string[]) {
  return ids.map((id) => ({ id, label: id }));
}
