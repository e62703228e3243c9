import { expect, test } from 'vitest';
import { plainWords } from './plain-words';

test.each([
  ['&copy; <a href="https://x.example">GeoBasis-DE</a> / BKG', '© GeoBasis-DE / BKG'],
  ['Land NRW &amp; Städte\n\t(dl-de/by-2-0)', 'Land NRW & Städte (dl-de/by-2-0)'],
  ['<script>alert(1)</script>&lt;b&gt;', 'alert(1) <b>'],
  ['\u202Egnp.exe\u0000', 'gnp.exe'],
  ['<<<<', '<<<<'],
])('%j is written as %j', (words, plain) => {
  expect(plainWords(words)).toBe(plain);
});

test('what goes on for too long is cut, and costs no time', () => {
  const started = performance.now();
  expect(plainWords('<'.repeat(1_000_000), 100)).toBe('<'.repeat(100));
  expect(performance.now() - started).toBeLessThan(200);
});
