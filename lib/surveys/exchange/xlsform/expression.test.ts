// biome-ignore-all lint/suspicious/noTemplateCurlyInString: forms write answers so.
import { describe, expect, test } from 'vitest';
import { readExpression } from './expression';
import { conditionOf, type Target } from './to-condition';

const options = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), was: name }));
const targets: Record<string, Target> = {
  way: { key: 'way', holds: 'one', options: options('Bike', 'Bus') },
  wishes: { key: 'wishes', holds: 'several', options: options('a', 'b', 'c') },
  age: { key: 'age', holds: 'amount', options: [] },
  day: { key: 'day', holds: 'day', options: [] },
  mood: { key: 'mood', holds: 'step', options: options('1', '2', '3') },
  class: { key: 'class', holds: 'one', options: options('1', '2', '10') },
  ok: { key: 'ok', holds: 'yes', options: [{ id: 'yes', was: 'OK' }] },
  why: { key: 'why', holds: 'words', options: [] },
};
const said = (written: string) => {
  const expression = readExpression(written);
  return expression && conditionOf(expression, (name) => targets[name]);
};
const bus = { of: 'way', in: ['bus'] };

describe('an expression becomes the condition that says the same', () => {
  test.each([
    ["${way} = 'Bus'", bus],
    ['${way}="Bus"', bus],
    ['${ way } = ‘Bus’', bus],
    ["'Bus' = ${way}", bus],
    ["selected(${way}, 'Bus')", bus],
    ["selected( ${wishes} ,'b')", { of: 'wishes', in: ['b'] }],
    ["selected(${wishes}, 'a') or selected(${wishes}, 'c')", { of: 'wishes', in: ['a', 'c'] }],
    ["not(selected(${wishes}, 'a'))", { not: { of: 'wishes', in: ['a'] } }],
    ["${way} != 'Bus'", { not: bus }],
    ["${way} != ''", { of: 'way', answered: true }],
    ["not(${way} = '')", { of: 'way', answered: true }],
    ['string-length(${why}) > 0', { of: 'why', answered: true }],
    ['count-selected(${wishes}) >= 1', { of: 'wishes', answered: true }],
    ['count-selected(${wishes}) = 0', { of: 'wishes', answered: false }],
    ['${age} >= 18', { of: 'age', from: 18 }],
    ['18 <= ${age}', { of: 'age', from: 18 }],
    ['${age} >= 18 and ${age} <= 65', { of: 'age', from: 18, to: 65 }],
    ['${age} > 18', { all: [{ of: 'age', answered: true }, { not: { of: 'age', to: 18 } }] }],
    ['${age} = -1.5', { of: 'age', from: -1.5, to: -1.5 }],
    ['coalesce(${age}, 0) >= 18', { of: 'age', from: 18 }],
    [
      'coalesce(${age}, 20) >= 18',
      {
        any: [
          { of: 'age', from: 18 },
          { of: 'age', answered: false },
        ],
      },
    ],
    ["${day} >= date('2026-05-31')", { of: 'day', from: '2026-05-31' }],
    ['${mood} = 2', { of: 'mood', in: ['2'] }],
    ['${mood} <= 2', { of: 'mood', to: 2 }],
    ['${class} > 1', { of: 'class', in: ['2', '10'] }],
    ["${ok} = 'OK'", { of: 'ok', in: ['yes'] }],
    [
      "${way} = 'Bus' and (${age} >= 18 or ${mood} = 1)",
      {
        all: [
          bus,
          {
            any: [
              { of: 'age', from: 18 },
              { of: 'mood', in: ['1'] },
            ],
          },
        ],
      },
    ],
    ["if(${way} = 'Bus', true(), false())", bus],
    ["if(${way} = 'Bus', 1, 0) = 1", bus],
    ["true() and ${way} = 'Bus'", bus],
    ['true()', true],
    ['false()', false],
    ['1 = 1', true],
    ["${way} = 'Bus' and false()", false],
  ])('%s', (written, condition) => {
    expect(said(written)).toEqual(condition);
  });
});

describe('what no condition can say is said to be so', () => {
  test.each([
    "${unknown} = 'a'",
    "${way} = 'Train'",
    '${age} > ${mood}',
    '${age} + 1 > 5',
    '${day} < today()',
    "regex(${why}, '[a-z]+')",
    'count-selected(${wishes}) > 2',
    'string-length(${why}) > 10',
    '/data/way = "Bus"',
    '../way = "Bus"',
    'position(..) = 1',
    'pulldata("a", "b", "c", ${way}) = 1',
    '${way} = ',
    'and and',
    "'open",
    '${way',
    `${'('.repeat(60)}1${')'.repeat(60)}`,
    '-'.repeat(7_000),
    'x'.repeat(9_000),
    '',
  ])('%s', (written) => {
    expect(said(written)).toBeNull();
  });
});
