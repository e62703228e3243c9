import { expect, test } from 'vitest';
import { ranked } from './ranking';

const hit = (key: string, { later = false, missed = false } = {}) => ({ placeId: key, key, later, missed });

test('the very name stands before names that begin so, these before words, and those before typing errors', () => {
  const hits = [
    hit('market', { missed: true }),
    hit('markt1', { later: true }),
    hit('marktplatz'),
    hit('markt'),
    hit('marktgasse'),
  ];
  expect(ranked('markt', hits)).toEqual(['markt', 'marktgasse', 'marktplatz', 'markt1', 'market']);
});

test('a place that is found by its name and by one of its words stands once, where it is best', () => {
  const twice = { ...hit('weg', { later: true }), placeId: 'wegeweg' };
  expect(ranked('weg', [twice, hit('weges'), hit('wegeweg')])).toEqual(['wegeweg', 'weges']);
});
