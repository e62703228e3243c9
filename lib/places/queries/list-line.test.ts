import { describe, expect, test } from 'vitest';
import { isHeading, placeOfLine } from './list-line';

test.each([
  [['Marktplatz', '9,9012', '51,5934'], { name: 'Marktplatz', kind: 'place', lon: 9.9012, lat: 51.5934 }],
  [['Lange  Straße 12a', '9.9', '51.5'], { name: 'Lange Straße 12a', kind: 'address', lon: 9.9, lat: 51.5 }],
  [['Am Wall', 'Straße', '9.9', '51.5'], { name: 'Am Wall', kind: 'street', lon: 9.9, lat: 51.5 }],
])('a line names a place: %s', (cells, place) => {
  expect(placeOfLine(cells, 1)).toEqual(place);
});

describe('what names no place is refused with the number of its line', () => {
  test.each([
    [['Marktplatz', '9.9'], 'places.wrong-columns'],
    [['–', '9.9', '51.5'], 'places.name-missing'],
    [['W'.repeat(121), '9.9', '51.5'], 'places.name-too-long'],
    [['Marktplatz', 'neun', '51.5'], 'places.position-unreadable'],
    [['Marktplatz', '9.9', '91'], 'places.position-unreadable'],
    [['Marktplatz', '', '51.5'], 'places.position-unreadable'],
    [['Marktplatz', 'Brunnen', '9.9', '51.5'], 'places.kind-unknown'],
  ])('%s: %s', (cells, code) => {
    expect(() => placeOfLine(cells, 7)).toThrow(
      expect.objectContaining({ code, facts: expect.objectContaining({ line: 7 }) }),
    );
  });
});

test('a first line without numbers tells the columns', () => {
  expect(isHeading(['Name', 'Länge', 'Breite'])).toBe(true);
  expect(isHeading(['Marktplatz', '9.9', '51.5'])).toBe(false);
});
