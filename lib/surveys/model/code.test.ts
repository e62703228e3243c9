import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeOf, readCode, spelled } from './code';

test('a code is found however somebody types it', () => {
  const code = codeOf(randomBytes(16));
  for (const typed of [code, spelled(code), code.toLowerCase(), ` ${spelled(code).replace('-', ' ')} `]) {
    expect(readCode(typed)).toBe(code);
  }
});

test('what looks alike is the same', () => {
  expect(readCode('oOiIl-LABCD')).toBe('001111ABCD');
});

test.each(['', 'ABC', 'ABCDE-FGHJ', 'ABCDE-FGHJKM', 'ABCDE-FGHJU'])('%j is no code', (typed) => {
  expect(readCode(typed)).toBeNull();
});
