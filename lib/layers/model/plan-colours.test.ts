import { expect, test } from 'vitest';
import { planColours } from './plan-colours';
import { uses } from './uses';

/** WCAG 2.2 relative luminance and contrast. */
const luminance = (colour: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test.each(uses)('the line of “%s” is seen on a light and on a dark base map', (use) => {
  const { stroke } = planColours[use];
  expect(contrast(stroke, '#f4f4f2')).toBeGreaterThanOrEqual(3);
  expect(contrast(stroke, '#1d2023')).toBeGreaterThanOrEqual(3);
});

test('limits lie above the areas that they bound, and symbols above all', () => {
  const order = (use: (typeof uses)[number]) => planColours[use].order;
  expect(order('building-limit')).toBeGreaterThan(order('building-area'));
  expect(order('building-area')).toBeGreaterThan(order('residential'));
  expect(Math.max(...uses.map(order))).toBe(order('symbol'));
});

test('what is only a line has no fill, and every area has one', () => {
  for (const use of ['building-limit', 'building-line', 'street-limit', 'use-limit', 'extent'] as const) {
    expect(planColours[use].fill).toBeNull();
  }
  expect(planColours.residential.fill).toMatch(/^#[0-9a-f]{6}$/);
});
