import { expect, test } from 'vitest';
import { readSettings } from './read-settings';
import { MapDialogueSettings } from './settings';

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

const oneCategory = { 'category-0-label': 'Bänke & Sitze', 'category-0-colour': '#1f6f4a', 'category-0-icon': 'bench' };

test('a form with one category makes a map, and gives the category a key of its own', () => {
  const settings = MapDialogueSettings.parse(readSettings(formOf(oneCategory)));
  expect(settings.categories).toEqual([
    { key: 'baenke-sitze-0', label: 'Bänke & Sitze', colour: '#1f6f4a', icon: 'bench' },
  ]);
});

test('a category that had a key keeps it when its label changes', () => {
  const form = formOf({ ...oneCategory, 'category-0-key': 'benches' });
  expect(MapDialogueSettings.parse(readSettings(form)).categories[0]?.key).toBe('benches');
});

test('an emptied row is gone, and a map without any category is refused', () => {
  const settings = MapDialogueSettings.safeParse(readSettings(formOf({ ...oneCategory, 'category-0-label': ' ' })));
  expect(settings.error?.issues[0]?.message).toBe('categories.missing');
});

test.each([
  ['no JSON', '{'],
  ['a point', '{"type":"Point","coordinates":[1,2]}'],
])('an area that is %s is refused', (_what, area) => {
  expect(MapDialogueSettings.safeParse(readSettings(formOf({ ...oneCategory, area }))).success).toBe(false);
});
