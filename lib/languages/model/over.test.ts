import { expect, test } from 'vitest';
import { over } from './over';

test('what a language has no words for is said in the other, down to single texts', () => {
  const german = { home: { title: 'Start', lead: 'Willkommen' }, end: 'Schluss' };
  expect(over(german, { home: { title: 'Ana sayfa' } })).toEqual({
    home: { title: 'Ana sayfa', lead: 'Willkommen' },
    end: 'Schluss',
  });
  expect(over(german, {})).toEqual(german);
});
