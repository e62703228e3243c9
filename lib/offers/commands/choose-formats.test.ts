import { expect, test } from 'vitest';
import { newTown, offerIn } from '@/db/testing/world';
import { formats } from '@/lib/formats/registry';
import { offeredIn } from '@/lib/tenants/model/format-choice';
import { tenantBySlug } from '@/lib/tenants/queries';
import { formatWishIn } from '../model/format-wish';
import { chooseFormats } from './choose-formats';
import { addFormat, changeFormat } from './edit-formats';

const refusal = (code: string) => expect.objectContaining({ code });
const [first, second, third] = formats.map(({ code }) => code) as [string, string, string];

const offeredTo = async (slug: string) =>
  offeredIn(formats, (await tenantBySlug(slug)).formatChoice).map(({ code }) => code);

/** What a conversation held elsewhere would begin with, since what an editor begins with has gaps. */
const settingsOf = (code: string) => {
  const format = formats.find((candidate) => candidate.code === code);
  return format?.settingsAbout?.({ topic: 'Markt', description: 'Was fehlt?' }) ?? format?.defaults;
};

const draft = (offerId: string, format: string) => ({
  ...{ offerId, format, title: 'Mitmachen', requiredTrust: 'email' },
  settings: settingsOf(format),
});

test('editors are offered what the town chose, in its order', async () => {
  const { ada, slug } = await newTown();
  expect(await offeredTo(slug)).toEqual(formats.map(({ code }) => code));
  await chooseFormats(ada, { offered: [first, third], order: [third, second, first] });
  expect(await offeredTo(slug)).toEqual([third, first]);
});

test('a format that came after the town chose is offered last', () => {
  const all = ['newest', 'a', 'b'].map((code) => ({ code }));
  expect(offeredIn(all, { order: ['b', 'a'], off: [] }).map(({ code }) => code)).toEqual(['b', 'a', 'newest']);
});

test('what is switched off cannot be added, and what is there can still be changed', async () => {
  const town = await newTown();
  const { offerId, formatId } = await offerIn(town, { format: first, settings: settingsOf(first) });
  const others = { offered: [second, third], order: [] };
  await chooseFormats(town.ada, others);
  await expect(addFormat(town.emil, draft(offerId, first))).rejects.toEqual(refusal('format.not-offered'));
  await changeFormat(town.emil, { ...draft(offerId, first), id: formatId });
  await addFormat(town.emil, draft(offerId, second));
  await chooseFormats(town.ada, { ...others, offered: [first] });
  await addFormat(town.emil, draft(offerId, first));
});

test('at least one format is offered, and only an admin says which', async () => {
  const { ada, emil, anna } = await newTown();
  await expect(chooseFormats(ada, { offered: ['none-of-ours'], order: [] })).rejects.toEqual(
    refusal('format.none-offered'),
  );
  for (const actor of [emil, anna])
    await expect(chooseFormats(actor, { offered: [first], order: [] })).rejects.toEqual(refusal('role.admin-needed'));
});

test('a form names the place of each format; of two with one place the one that was moved there has it', () => {
  const order = (...places: string[]) => {
    const form = new FormData();
    for (const [index, place] of places.entries()) form.append(`place.${'abc'[index]}`, place);
    return formatWishIn(form).order.join('');
  };
  expect(order('1', '2', '3')).toBe('abc');
  expect(order('1', '2', '1')).toBe('cab');
  expect(order('3', '2', '3')).toBe('bca');
  expect(order('2', '2', '3')).toBe('bac');
});
