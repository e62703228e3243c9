import { expect, test } from 'vitest';
import { crowdsIn } from './near-places';
import { nounsOf, spokenWord } from './spoken-word';
import { tellingTerms } from './telling-terms';

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const term = (stem: string, found: number[], everywhere = found.length) => ({
  ...{ stem, free: found.length, here: found.length, everywhere, numbers: found },
});

test('what is said here and not elsewhere is suggested, what is said everywhere is not', () => {
  const amounts = { here: 20, everywhere: 1_000 };
  const told = tellingTerms([term('bank', numbers(0, 6), 10), term('stadt', numbers(6, 12), 600)], amounts);
  expect(told.map(({ stem }) => stem)).toEqual(['bank']);
});

test('two words of the same contributions are one suggestion, and words of two people none', () => {
  const amounts = { here: 30, everywhere: 30 };
  const told = tellingTerms(
    [
      term('radweg', numbers(0, 8)),
      term('rad', numbers(0, 9)),
      term('bank', numbers(20, 24)),
      term('uhr', numbers(1, 3)),
    ],
    amounts,
  );
  expect(told.map(({ stem }) => stem)).toEqual(['rad', 'bank']);
});

test('of a compound and its parts in the same contributions the compound is suggested', () => {
  const said = numbers(0, 3);
  const told = tellingTerms([term('kiss', said, 5), term('sitz', said, 9), term('sitzkiss', said)], {
    here: 3,
    everywhere: 349,
  });
  expect(told.map(({ stem }) => stem)).toEqual(['sitzkiss']);
});

test('a stem is shown as people write it', () => {
  expect(spokenWord('baum', ['Mehr Bäume!', 'Die Bäume am Markt', 'Ein Baum, Baumschule'])).toBe('Bäume');
  expect(spokenWord('strass', ['Die Straße'])).toBe('Straße');
  expect(spokenWord('xyz', ['nichts'])).toBe('xyz');
});

test('entries near each other are one crowd, though a square’s edge lies between them; few and far ones are none', () => {
  const at = (lon: number, lat: number, count: number) => Array.from({ length: count }, () => ({ lon, lat }));
  const points = [...at(9.99, 53.55, 5), ...at(9.9903, 53.5502, 4), ...at(10.01, 53.56, 3), ...at(9.95, 53.5, 2)];
  const crowds = crowdsIn(points);
  expect(crowds.map(({ count }) => count)).toEqual([9, 3]);
  expect(crowdsIn(at(9.99, 53.55, 20_000))).toMatchObject([{ count: 20_000 }]);
});

test('of German words only nouns are suggested, of others all', () => {
  const words = (...all: string[]) => all.map((word) => ({ word }));
  expect(nounsOf(words('Bank', 'steht', 'Baum', 'Platz'))).toEqual(words('Bank', 'Baum', 'Platz'));
  expect(nounsOf(words('bench', 'tree', 'London'))).toHaveLength(3);
});
