import { expect, test } from 'vitest';
import { Into } from './merging';

const a = '01890000-0000-7000-8000-00000000000a';
const b = '01890000-0000-7000-8000-00000000000b';

test.each([
  [a, { id: a, number: null }],
  [`https://town.example/offers/park/talk?annotation=${a}&comment=${b}#${b}`, { id: b, number: null }],
  [' 12 ', { id: null, number: 12 }],
  ['Nr. 12', { id: null, number: 12 }],
])('what somebody means by %j', (typed, meant) => {
  expect(Into.parse(typed)).toEqual(meant);
});

test.each([[''], ['der von gestern'], ['0'], ['12a']])('nobody knows what is meant by %j', (typed) => {
  expect(Into.safeParse(typed).success).toBe(false);
});
