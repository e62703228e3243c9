import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkNames, nowhere } from './check';
import { assess } from './checks';
import { marksOf } from './shingles';
import { starterWords } from './starter-words';
import { wordList } from './word-list';

const context = {
  ...nowhere,
  own: { hosts: ['lindenfurt.example'], phones: ['0421 361-0'] },
  languages: ['de'],
  words: wordList([...starterWords, ...Array.from({ length: 1_900 }, (_, n) => `*wort${n.toString(36)}*`)]),
};
const checked = (text: string) => assess(text, { ...context, alike: [{ id: 'a', text }] }, checkNames);

/** What people and regular expressions stumble over. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    'ß',
    'İ',
    'ﬃ',
    'a\u0308',
    '\u200b',
    '\u202e',
    '\ud800',
    '😀',
    '@',
    '.',
    '-',
    '*',
    '1',
    '0',
    '+49 ',
    'DE89',
  ),
  fc.constantFrom('www.', 'http://', 'I d i o t', '(at)', '!', 'A ', 'Idiot', '\0', '\n'),
);

test('whatever is written, the checks tell what they see within the text and throw nothing', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      for (const { at } of checked(text)) {
        if (at === null) continue;
        expect(at[0]).toBeGreaterThanOrEqual(0);
        expect(at[1]).toBeGreaterThan(at[0]);
        expect(at[1]).toBeLessThanOrEqual(text.length);
      }
      expect(marksOf('thread', text).every((mark) => BigInt.asIntN(64, BigInt(mark)).toString() === mark)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const REPEATED = [
  'a',
  'a.',
  'a@',
  'A ',
  '! ',
  'i ',
  '*a',
  '1',
  '0 ',
  '0171/',
  '+49 ',
  'www.',
  'http://',
  'DE89 ',
  'a\u0308',
  'a(at)',
];

test('ten times the text takes about ten times as long, also for what hostile people repeat', () => {
  const timeOf = (text: string) => {
    const times = Array.from({ length: 3 }, () => {
      const begun = performance.now();
      checked(text);
      return performance.now() - begun;
    });
    return Math.min(...times);
  };
  for (const piece of REPEATED) {
    const [short, long] = [1_000, 10_000].map((length) => timeOf(piece.repeat(length / piece.length))) as [
      number,
      number,
    ];
    expect(long, piece).toBeLessThan(30 * short + 100);
    expect(long, piece).toBeLessThan(1_500);
  }
}, 60_000);
