import { expect, test } from 'vitest';
import { formatOf, formats } from '@/lib/formats/registry';
import { OfferDetails } from '../model/draft';
import { detailsIn, startingValues } from '../model/form';
import { templateCodes } from '../model/template';
import { templates } from '../templates/all';
import { templateParts } from './template-parts';

const town = { contact: { office: 'Rathaus', email: 'rathaus@town.example' }, centre: [9.9, 53.5] as [number, number] };
const asUsual = {
  formatChoice: { order: [], off: [] },
  newFormatTrust: 'email' as const,
  newFormatReviewsFirst: false,
};

test('there is one template for each code, in the order in which they are shown', () => {
  expect(templates.map(({ code }) => code)).toEqual(templateCodes);
});

test.each(templates)(
  'what $code begins with is a draft without a mistake, and says where something is to be filled in',
  (template) => {
    const values = startingValues(town, new Date('2026-12-01T09:00:00Z'), template);
    const parsed = OfferDetails.safeParse(detailsIn(values));
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(parsed.data?.timeline).toHaveLength(template.timeline.length);
    expect(template.description).toMatch(/\[[^\]]+\]/);
  },
);

test.each(templateCodes)('what %s brings along is what its formats take', async (code) => {
  const parts = await templateParts(code, asUsual);
  expect(parts.length).toBeGreaterThan(0);
  for (const { format, settings } of parts) {
    expect(formatOf(format).settings.safeParse(settings).error?.issues ?? []).toEqual([]);
  }
});

test('a format that the town has switched off is left out, and an unknown template brings nothing', async () => {
  const [first] = await templateParts('market-square', asUsual);
  const off = formats.map(({ code }) => code).filter((code) => code === first?.format);
  const rest = await templateParts('market-square', { ...asUsual, formatChoice: { order: [], off } });
  expect(rest.map(({ format }) => format)).not.toContain(first?.format);
  expect(await templateParts('nothing', asUsual)).toEqual([]);
  expect(await templateParts(null, asUsual)).toEqual([]);
});

test('where the town reviews first, all that takes texts does', async () => {
  const parts = await templateParts('market-square', { ...asUsual, newFormatReviewsFirst: true });
  expect(parts.map(({ reviewsFirst }) => reviewsFirst)).toEqual(parts.map(() => true));
});
