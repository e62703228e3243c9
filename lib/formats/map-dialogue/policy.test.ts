import { expect, test } from 'vitest';
import { reasonOf } from '@/lib/errors';
import { MapDialogueSettings, startingSettings } from './model/settings';
import { canRearrange } from './policy';

const before = MapDialogueSettings.parse(startingSettings);
const [first, ...rest] = before.categories;
const renamed = {
  ...before,
  categories: [{ ...before.categories[0], label: 'Einfall' }, ...rest],
} as MapDialogueSettings;

test.each([
  ['renamed', renamed, 'yes'],
  ['turned round', { ...before, categories: before.categories.toReversed() }, 'yes'],
  ['given another area to lie in', { ...before, area: undefined }, 'yes'],
  ['left out', { ...before, categories: rest }, 'settings.in-use'],
] as const)('a category that entries may have, %s', (_what, after, expected) => {
  expect(first).toBeDefined();
  expect(reasonOf(canRearrange(before, after))).toBe(expected);
});
