import { describe, expect, test } from 'vitest';
import { looksLike } from './look-alikes';

describe('a name that is taken for Mona Vogt', () => {
  test.each([
    'mona vogt',
    'MONA VOGT',
    'Mona  Vogt.',
    'Mona-Vogt',
    'Mona V0gt',
    'M0na Vogt',
    'Mоnа Vоgt',
    'Мона Vogt'.replace('Мона', 'Mοna'),
    'Mona Vo\u0301gt',
    'Ｍｏｎａ Ｖｏｇｔ',
    '𝐌𝐨𝐧𝐚 𝐕𝐨𝐠𝐭',
    'Rnona Vogt'.toLowerCase(),
    'Mønå Vogt',
    'M_o_n_a Vogt',
  ])('is %s', (name) => expect(looksLike('Mona Vogt', name)).toBe(true));

  test.each(['Mona Vogel', 'Ramona Vogt', 'Mona', 'Moni Vogt', 'Vogt Mona', 'Анна'])('is not %s', (name) =>
    expect(looksLike('Mona Vogt', name)).toBe(false),
  );
});

test('nobody with another name in another script is taken for somebody', () => {
  expect(looksLike('Анна', 'Anna')).toBe(false);
  expect(looksLike('Ольга', 'Olga')).toBe(false);
});
