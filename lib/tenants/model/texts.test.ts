import { expect, test } from 'vitest';
import { isDue } from './texts';

const NOW = new Date('2026-11-28T05:00:00Z');

test('the declaration of accessibility is due after a year, other texts never', () => {
  expect(isDue('accessibility', new Date('2025-11-27T05:00:00Z'), NOW)).toBe(true);
  expect(isDue('accessibility', new Date('2025-11-29T05:00:00Z'), NOW)).toBe(false);
  expect(isDue('imprint', new Date('2020-01-01T05:00:00Z'), NOW)).toBe(false);
});
