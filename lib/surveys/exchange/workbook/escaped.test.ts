import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped } from './escaped';
import { unescaped } from './sheet';

describe('a text in a cell', () => {
  test.each([
    ['_x000D_', '_x005F_x000D_'],
    ['__x0041__', '__x005F_x0041__'],
    ['a\u0007b', 'a_x0007_b'],
    ['half of a pair \uD800', 'half of a pair _xD800_'],
    ['_x00_ and _xyz', '_x00_ and _xyz'],
    ['ä & 🚲\n\tdone', 'ä & 🚲\n\tdone'],
  ])('%j is written as %j, as LibreOffice and Excel read it', (text, written) => expect(escaped(text)).toBe(written));

  test('is read as it was written, whatever it is, but for the sign before a line’s end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '_x0041_', '_x005F_', '\u0000'), (text, more) => {
        const whole = (text + more).replaceAll('\r', '');
        expect(unescaped(escaped(whole))).toBe(whole);
      }),
    );
  });
});
