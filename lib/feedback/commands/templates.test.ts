import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { newcomer, newTown } from '@/db/testing/world';
import { TEMPLATE_LIMIT } from '../model/template';
import { allTemplates } from '../queries/templates';
import { keepTemplate, removeTemplate } from './templates';

const thanks = { id: '', language: 'de', status: 'noted', name: 'Dank', text: 'Vielen Dank\r\nfür Ihren Hinweis.' };

test('an editor keeps a text to answer with, words it anew, and takes it out', async () => {
  const town = await newTown();
  const { id } = await keepTemplate(town.emil, thanks);
  expect(await allTemplates(town.ada)).toEqual([{ ...thanks, id, text: 'Vielen Dank\nfür Ihren Hinweis.' }]);
  await keepTemplate(town.ada, { ...thanks, id, status: 'declined', name: 'Absage', text: 'Leider nicht.' });
  expect(await allTemplates(town.emil)).toMatchObject([{ id, status: 'declined', name: 'Absage' }]);
  await removeTemplate(town.emil, { id });
  expect(await allTemplates(town.emil)).toEqual([]);
});

test('planners, moderators and residents keep none', async () => {
  const town = await newTown();
  const { id } = await keepTemplate(town.emil, thanks);
  const paula = await newcomer(town, 'Paula', 'planner');
  for (const who of [paula, town.mona, town.anna]) {
    await expect(keepTemplate(who, thanks)).rejects.toMatchObject({ code: 'role.editor-needed' });
    await expect(removeTemplate(who, { id })).rejects.toMatchObject({ code: 'role.editor-needed' });
    await expect(allTemplates(who)).rejects.toMatchObject({ code: 'role.editor-needed' });
  }
});

test('a town sees and changes only its own', async () => {
  const [town, other] = [await newTown(), await newTown()];
  const { id } = await keepTemplate(town.emil, thanks);
  expect(await allTemplates(other.emil)).toEqual([]);
  await expect(keepTemplate(other.emil, { ...thanks, id })).rejects.toMatchObject({ code: 'template.not-found' });
  await expect(removeTemplate(other.emil, { id })).rejects.toMatchObject({ code: 'template.not-found' });
  await expect(removeTemplate(town.emil, { id: randomUUID() })).rejects.toMatchObject({ kind: 'NotFound' });
});

test.each([
  ['without a name', { name: ' ' }, 'template.name-missing'],
  ['without a text', { text: '' }, 'text.missing'],
  ['of a status that nobody gives', { status: 'perhaps' }, 'status.unknown'],
])('a text %s is refused', async (_what, change, code) => {
  const town = await newTown();
  await expect(keepTemplate(town.emil, { ...thanks, ...change })).rejects.toMatchObject({
    facts: { problems: [{ code }] },
  });
});

test(`more than ${TEMPLATE_LIMIT} are refused`, async () => {
  const town = await newTown();
  for (let n = 0; n < TEMPLATE_LIMIT; n++) await keepTemplate(town.emil, { ...thanks, name: `Nr. ${n}` });
  await expect(keepTemplate(town.emil, thanks)).rejects.toMatchObject({ code: 'template.full' });
});
