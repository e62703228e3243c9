import { describe, expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { newTown, offerIn } from '@/db/testing/world';
import type { Actor } from '@/lib/actor';
import { formats } from '@/lib/formats/registry';
import type { SurveySettings } from '../model/survey';
import { responseDraft } from '../queries/response-draft';
import { keepResponseDraft } from './keep-response-draft';
import { submitResponse } from './submit-response';

describe('what somebody has filled in so far', () => {
  test('is found on another device, the latest of it, and by nobody else', async () => {
    const { town, formatId, draftOf } = await surveyTown();
    await keepResponseDraft(town.anna, { formatId, fields: { mood: '2' } });
    await keepResponseDraft(town.anna, { formatId, fields: { mood: '4' } });
    expect(await draftOf(town.anna)).toEqual({ mood: '4' });
    expect(await draftOf(town.mona)).toBeNull();
    expect(await draftOf(town.visitor)).toBeNull();
  });

  test('is forgotten once it has arrived, and when it is thrown away', async () => {
    const { town, formatId, draftOf } = await surveyTown();
    for (const person of [town.anna, town.mona]) await keepResponseDraft(person, { formatId, fields: { mood: '2' } });
    await submitResponse(town.anna, { formatId, answers: { mood: '2' } });
    await keepResponseDraft(town.mona, { formatId, fields: {} });
    expect([await draftOf(town.anna), await draftOf(town.mona)]).toEqual([null, null]);
  });

  test.each([
    ['of an anonymous survey', { anonymous: true }, 'anna'],
    ['of a survey with codes', { codes: true }, 'anna'],
    ['of a visitor', {}, 'visitor'],
  ] as const)('%s is never kept', async (_which, rules, name) => {
    const { town, formatId, draftOf } = await surveyTown(rules);
    expect(await keepResponseDraft(town[name], { formatId, fields: { mood: '2' } })).toBe(false);
    expect(await draftOf(town[name])).toBeNull();
  });
});

const code = formats.find((format) => format.opens.includes('answer'))?.code ?? '';

async function surveyTown(rules: Partial<SurveySettings> = {}) {
  const settings: SurveySettings = {
    pages: [
      { id: 'eins', questions: [{ id: 'mood', kind: 'scale', label: 'Wie ist es?', required: true, min: 1, max: 5 }] },
    ],
    results: 'never',
    ...rules,
  };
  const town = await newTown();
  const { formatId } = await offerIn(town, { format: code, settings });
  const draftOf = (actor: Actor) => inTenant(town.anna, (tx) => responseDraft(tx, formatId, actor.memberId));
  return { town, formatId, draftOf };
}
