import { expect, test } from 'vitest';
import { partsOf } from './parts';

const known = new Set(['rad', 'weg', 'radweg', 'netz', 'raum', 'kind', 'gart', 'auto', 'haltestell', 'bus', 'plan']);

test.each([
  ['radwegenetz', ['netz', 'rad', 'radweg', 'weg']],
  ['kindergart', ['gart', 'kind']],
  ['bushaltestellenplan', ['bus', 'haltestell', 'plan']],
  ['autos', ['auto']],
  ['hallennetz', ['netz']],
  ['kamerad', []],
  ['traum', []],
  ['gerad', []],
  ['radxnetz', []],
  ['bus', []],
])('%s is made of %j', (stem, parts) => {
  expect(partsOf(stem, known).sort()).toEqual(parts);
});
