import { describe, expect, test } from 'vitest';
import { coloursOf, readableOnWhite } from './model';

describe("a tenant's colour", () => {
  test('stays as it is where it can be read', () => {
    expect(coloursOf('#7a1f3d').light).toEqual({ action: '#7a1f3d', onAction: '#ffffff' });
  });

  test('that is too pale for words is darkened on light ground', () => {
    const { action } = coloursOf('#ffd400').light;
    expect(action).not.toBe('#ffd400');
    expect(action).toMatch(/^#[0-9a-f]{6}$/);
  });

  test('that is too dark is lightened on dark ground, with dark words on it', () => {
    expect(coloursOf('#0b2a4a').dark.onAction).toBe('#000000');
  });

  test.each(['#000000', '#ffffff', '#123456', '#c0ffee', '#ff0000'])(
    '%s becomes something for both grounds',
    (colour) => {
      const { light, dark } = coloursOf(colour);
      expect(light.action).not.toBe(dark.action);
    },
  );
});

describe('a colour for words on white', () => {
  test.each(['#005ea8', '#767676', '#000000'])('%s can be read and stays', (colour) => {
    expect(readableOnWhite(colour)).toBe(colour);
  });

  test.each([
    ['#777777', '#767676'],
    ['#ffd400', '#87700'],
    ['#ffffff', '#7'],
  ])('%s cannot, and becomes the nearest that can', (colour, begins) => {
    const nearest = readableOnWhite(colour);
    expect(nearest).toMatch(/^#[0-9a-f]{6}$/);
    expect(nearest.startsWith(begins.slice(0, 2))).toBe(true);
    expect(readableOnWhite(nearest)).toBe(nearest);
  });
});
