import { describe, expect, test } from 'vitest';
import { Pseudonym, soundsOfficial } from './pseudonym';

const problemOf = (typed: string) => Pseudonym.safeParse(typed).error?.issues[0]?.message ?? 'none';

describe('a pseudonym', () => {
  test.each([
    'Radler Rolf',
    'Jule, 16',
    'Gartenzwerg a. D.',
    'Zoë-Łucja',
    'Ayşe',
    'Анна',
    'Müller & Söhne',
    "O'Neill",
    'Nguyễn Văn An',
    'محمد',
    'שרה',
    '山田 さくら',
    '김민준',
    'ஆதிரை',
  ])('may be %s', (name) => expect(problemOf(name)).toBe('none'));

  test.each([
    ['A', 'pseudonym.too-short'],
    ['   A   ', 'pseudonym.too-short'],
    ['A'.repeat(41), 'pseudonym.too-long'],
    ['12345', 'pseudonym.no-letter'],
    ['<b>Anna</b>', 'pseudonym.odd-signs'],
    ['Anna@town.example', 'pseudonym.odd-signs'],
    ['Anna\u202eannA', 'pseudonym.odd-signs'],
    ['An\u200bna', 'pseudonym.odd-signs'],
    ['An\u3164na', 'pseudonym.odd-signs'],
    ['An\u034fna', 'pseudonym.odd-signs'],
    ['Anna\ufe0f', 'pseudonym.odd-signs'],
    ['A\u0335\u0336\u0337\u0338nna', 'pseudonym.odd-signs'],
    ['\u0301Anna', 'pseudonym.odd-signs'],
    ['Аnna', 'pseudonym.mixed-scripts'],
    ['Annα', 'pseudonym.mixed-scripts'],
    ['Anna Ꭺ', 'pseudonym.mixed-scripts'],
    ['ꓮꓠꓠꓮ', 'pseudonym.mixed-scripts'],
    ['Anna אנה', 'pseudonym.mixed-scripts'],
  ])('may not be %j: %s', (name, code) => expect(problemOf(name)).toBe(code));

  test.each([
    ['Ａｎｎａ', 'Anna'],
    ['𝐀𝐧𝐧𝐚', 'Anna'],
    ['ﬁlip', 'filip'],
  ])('is plain, though it is typed as %s', (typed, name) => expect(Pseudonym.parse(typed)).toBe(name));

  test.each([
    'М0derati0n',
    'Мοderation',
    'Rnoderator',
    'B ü r g e r m e i s t e r',
    'Stаdtrаt',
    'Ｒａｔｈａｕｓ',
    'модератор',
    'Admlnistrator',
  ])('sounds official as %s', (name) => expect(soundsOfficial(name)).toBe(true));

  test.each(['Frau Bürger', 'Radler Rolf', 'Karin Stadtler', 'Ratgeber Horst', 'Минна'])(
    'sounds like a person as %s',
    (name) => expect(soundsOfficial(name)).toBe(false),
  );

  test('has single spaces and composed letters, however it was typed', () => {
    expect(Pseudonym.parse('  Jo\u0308rg \t  Meier ')).toBe('Jörg Meier');
  });
});
