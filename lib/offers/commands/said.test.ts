import { expect, test } from 'vitest';
import { detailsOf } from '@/db/testing/offer-details';
import { newTown, offerIn, type Town } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { chosenFrom, saidVersions } from '../queries/said';
import { changeOffer } from './change-offer';

const format = formats[0]?.code ?? '';

async function offered(town: Town, state: 'draft' | 'open') {
  const { offerId } = await offerIn(town, { format, state });
  const details = await detailsOf(town, offerId);
  const to = (change: object) => changeOffer(town.emil, { ...details, ...change, offerId });
  return { offerId, to };
}

test('each change of what a published offer says is a version, with what it was published with', async () => {
  const town = await newTown();
  const { offerId, to } = await offered(town, 'open');
  expect(await saidVersions(town.emil, offerId)).toEqual([]);
  await to({ summary: 'Zuerst so.' });
  await to({ summary: 'Zuerst so.' });
  await to({ summary: 'Dann anders.' });
  const versions = await saidVersions(town.emil, offerId);
  expect(versions.map(({ version, said, changedBy }) => [version, said.summary, changedBy])).toEqual([
    [3, 'Dann anders.', 'Emil'],
    [2, 'Zuerst so.', 'Emil'],
    [1, expect.any(String), null],
  ]);
});

test('a draft has no versions', async () => {
  const town = await newTown();
  const { offerId, to } = await offered(town, 'draft');
  await to({ summary: 'Anders.' });
  expect(await saidVersions(town.emil, offerId)).toEqual([]);
});

test('what an offer said before is for its editors', async () => {
  const town = await newTown();
  const { offerId, to } = await offered(town, 'open');
  await to({ summary: 'Anders.' });
  for (const other of [town.anna, town.mona, town.cem])
    await expect(saidVersions(other, offerId)).rejects.toMatchObject({ code: 'role.editor-needed' });
});

test('two versions are laid side by side: the newest two, or as wished, the older one first', async () => {
  const town = await newTown();
  const { offerId, to } = await offered(town, 'open');
  for (const summary of ['Eins.', 'Zwei.', 'Drei.']) await to({ summary });
  const versions = await saidVersions(town.emil, offerId);
  const numbers = (wish: object) => chosenFrom(versions, wish)?.map(({ version }) => version);
  expect(numbers({})).toEqual([3, 4]);
  expect(numbers({ to: '2' })).toEqual([1, 2]);
  expect(numbers({ from: '4', to: '1' })).toEqual([1, 4]);
  expect(numbers({ from: 'x', to: '99' })).toEqual([3, 4]);
  expect(chosenFrom(versions.slice(0, 1), {})).toBeNull();
});
