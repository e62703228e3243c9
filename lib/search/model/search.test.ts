import { expect, test } from 'vitest';
import { piecesOf } from './found';
import { addressOf, Search, wordsOf } from './search';

test('an address with nonsense in it is a search without it', () => {
  const nonsense = { q: ['a', 'b'], in: 'x', state: "';--", topic: '%', since: 'ever', near: '1.234567,9', from: '-1' };
  expect(Search.parse(nonsense)).toEqual({ q: '' });
});

test('a search and its address are the same', () => {
  const search = Search.parse({ q: 'Rad & Weg', in: 'talk', topic: 'traffic', since: 'week' });
  const address = addressOf('/search', search);
  expect(Search.parse(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(search);
  expect(addressOf('/search', { q: '' })).toBe('/search');
});

test('words are letters and digits, each once, and not too many', () => {
  expect(wordsOf(' Rad-Weg, rad <b>§ 34!')).toEqual(['rad', 'weg', 'b', '34']);
  expect(wordsOf('a b c d e f g h i j')).toHaveLength(8);
});

test('an excerpt is text with marks, whatever is written in it', () => {
  expect(piecesOf('vor \uE000Rad\uE001 nach')).toEqual([
    { at: 0, text: 'vor ', isHit: false },
    { at: 4, text: 'Rad', isHit: true },
    { at: 7, text: ' nach', isHit: false },
  ]);
  expect(piecesOf('\uE001offen\uE000')).toEqual([{ at: 0, text: 'offen', isHit: false }]);
});
