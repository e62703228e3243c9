import { expect, test } from 'vitest';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import type { Refusal } from '@/lib/errors';
import { formatOf, formats } from '@/lib/formats/registry';
import { submitResponse } from '@/lib/surveys/commands/submit-response';
import { offerPage } from '../queries';
import { versionsOf } from '../queries/versions';
import { addFormat, changeFormat, changeSettings, removeFormat } from './edit-formats';

/** Whichever format asks questions. */
const code = formats.find((format) => format.opens.includes('answer'))?.code ?? '';
const question = (id: string, label: string) => ({ id, kind: 'text', label, required: false, limit: 100 });
const asking = (...questions: object[]) => ({ pages: [{ id: 'eins', questions }], results: 'always' });
const why = question('warum', 'Warum?');

async function askedIn(town: Town, state: 'draft' | 'open') {
  const at = await offerIn(town, { format: code, state, settings: asking(why) });
  const to = (settings: object) => changeSettings(town.emil, { offerId: at.offerId, formatId: at.formatId, settings });
  const numberOf = async () => (await offerPage(town.emil, at.offerSlug)).formats[0]?.version;
  return { ...at, to, numberOf };
}

test('each change of a published format’s settings is a version, with what it was before, when, and who did it', async () => {
  const town = await newTown();
  const at = await askedIn(town, 'open');
  expect(await at.numberOf()).toBe(1);
  expect(await versionsOf(town.emil, at.formatId)).toEqual([]);
  await at.to(asking(why, question('wo', 'Wo?')));
  await at.to(asking({ ...why, label: 'Weshalb?' }, question('wo', 'Wo?')));
  const versions = await versionsOf(town.emil, at.formatId);
  expect(versions.map(({ version, changedBy }) => [version, changedBy])).toEqual([
    [3, 'Emil'],
    [2, 'Emil'],
    [1, null],
  ]);
  expect(versions[2]?.settings).toEqual(asking(why));
  expect(await at.numberOf()).toBe(3);
  const changes = versions.slice(0, 2).map(({ settings }, index) =>
    formatOf(code)
      .changesIn?.(versions[index + 1]?.settings, settings)
      .map((change) => change.code),
  );
  expect(changes).toEqual([['question-reworded'], ['question-added']]);
});

test('a draft has no versions, and what stays the same is none', async () => {
  const town = await newTown();
  const draft = await askedIn(town, 'draft');
  await draft.to(asking(question('wo', 'Wo?')));
  expect(await versionsOf(town.emil, draft.formatId)).toEqual([]);
  const at = await askedIn(town, 'open');
  await at.to(asking(why));
  const change = { offerId: at.offerId, id: at.formatId, format: code, requiredTrust: 'email' };
  await changeFormat(town.emil, { ...change, title: 'Anderer Titel', settings: asking(why) });
  expect(await versionsOf(town.emil, at.formatId)).toEqual([]);
  expect(await at.numberOf()).toBe(1);
});

test('a change that would take their meaning from answers is refused with its reason, and is no version', async () => {
  const town = await newTown();
  const at = await askedIn(town, 'open');
  await submitResponse(town.anna, { formatId: at.formatId, answers: { warum: 'Darum' } });
  const refused = await at.to(asking(question('wo', 'Wo?'))).catch((refusal: Refusal) => refusal);
  expect(refused).toMatchObject({ code: 'survey.answered-already', facts: { question: 'Warum?' } });
  expect(await versionsOf(town.emil, at.formatId)).toEqual([]);
  await at.to(asking({ ...why, label: 'Weshalb?' }));
  expect(await at.numberOf()).toBe(2);
});

test('translations stay where the editor’s form says nothing of them', async () => {
  const town = await newTown();
  const at = await askedIn(town, 'open');
  await at.to({ ...asking(why), translations: { fr: { 'questions.warum.label': 'Pourquoi ?' } } });
  await at.to(asking(question('wo', 'Wo?'), why));
  const { formats: kept } = await offerPage(town.emil, at.offerSlug);
  expect(kept[0]?.settings).toMatchObject({ translations: { fr: { 'questions.warum.label': 'Pourquoi ?' } } });
  await addFormat(town.emil, {
    offerId: at.offerId,
    format: code,
    title: 'Ohne',
    requiredTrust: 'email',
    settings: asking(why),
  });
  expect((await offerPage(town.emil, at.offerSlug)).formats[1]?.settings).not.toHaveProperty('translations');
});

test('what nobody used may go, with its versions', async () => {
  const town = await newTown();
  const at = await askedIn(town, 'open');
  await at.to(asking(why, question('wo', 'Wo?')));
  await removeFormat(town.emil, { offerId: at.offerId, formatId: at.formatId });
  expect(await versionsOf(town.emil, at.formatId)).toEqual([]);
});

test('versions are for editors only', async () => {
  const town = await newTown();
  const at = await askedIn(town, 'open');
  for (const who of [town.visitor, town.anna, town.mona])
    expect(() => versionsOf(who, at.formatId)).toThrow(expect.objectContaining({ code: expect.any(String) }));
  const elsewhere = await newTown();
  await at.to(asking(why, question('wo', 'Wo?')));
  expect(await versionsOf(elsewhere.emil, at.formatId)).toEqual([]);
});
