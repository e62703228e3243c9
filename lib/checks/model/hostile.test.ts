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

test.each(REPEATED)(
  'what hostile people repeat is checked to its end: %s',
  (piece) => {
    // An expression that tries all ways to read it would not come to it while anybody waits.
    expect(() => checked(piece.repeat(20_000 / piece.length))).not.toThrow();
  },
  60_000,
);
