import { expect, test } from 'vitest';
import { newShelf } from './shelf';

test('a shelf gives up what was asked for longest ago, and never more than it must', () => {
  const shelf = newShelf<string>(100);
  for (const name of ['a', 'b', 'c']) shelf.put(name, name, 30);
  shelf.get('a');
  shelf.put('d', 'd', 30);
  expect(['a', 'b', 'c', 'd'].map(shelf.get)).toEqual(['a', undefined, 'c', 'd']);
});

test('putting a thing back in another size counts it once', () => {
  const shelf = newShelf<string>(100);
  for (let time = 0; time < 9; time++) shelf.put('a', 'a', 60);
  shelf.put('b', 'b', 40);
  expect([shelf.get('a'), shelf.get('b')]).toEqual(['a', 'b']);
});
