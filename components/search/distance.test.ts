import { expect, test } from 'vitest';
import { metresBetween, roundedTo } from './distance';

test('a degree of latitude is 111 km, and one of longitude less the farther north', () => {
  expect(metresBetween({ lon: 10, lat: 51 }, { lon: 10, lat: 52 })).toBeCloseTo(111_195, -1);
  expect(metresBetween({ lon: 10, lat: 60 }, { lon: 11, lat: 60 })).toBeCloseTo(55_597, -2);
});

test('what is sent along is rounded to about a kilometre', () => {
  expect(roundedTo(51.534567)).toBe('51.53');
});
