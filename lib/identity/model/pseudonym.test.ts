import { describe, expect, test } from 'vitest';
import { Pseudonym } from './pseudonym';

const problemOf = (typed: string) => Pseudonym.safeParse(typed).error?.issues[0]?.message ?? 'none';

describe('a pseudonym', () => {
  test.each(['Radler Rolf', 'Jule, 16', 'Gartenzwerg a. D.', 'Zoë-Łucja', 'Ayşe', 'Анна', 'Müller & Söhne', "O'Neill"])(
    'may be %s',
    (name) => expect(problemOf(name)).toBe('none'),
  );

  test.each([
    ['A', 'pseudonym.too-short'],
    ['   A   ', 'pseudonym.too-short'],
    ['A'.repeat(41), 'pseudonym.too-long'],
    ['12345', 'pseudonym.no-letter'],
    ['<b>Anna</b>', 'pseudonym.odd-signs'],
    ['Anna@town.example', 'pseudonym.odd-signs'],
    ['Anna\u202eannA', 'pseudonym.odd-signs'],
    ['An\u200bna', 'pseudonym.odd-signs'],
    ['Аnna', 'pseudonym.mixed-scripts'],
  ])('may not be %j: %s', (name, code) => expect(problemOf(name)).toBe(code));

  test('has single spaces and composed letters, however it was typed', () => {
    expect(Pseudonym.parse('  Jo\u0308rg \t  Meier ')).toBe('Jörg Meier');
  });
});
