import { expect, test } from 'vitest';
import { groupsOf } from './group-nearby';

const at = (x: number, y: number) => ({ x, y });
const grouped = (...places: { x: number; y: number }[]) =>
  groupsOf(places, (place) => place).map(({ members, at }) => [members.length, ...at]);

test('marks that have room stand by themselves', () => {
  expect(grouped(at(0, 0), at(212, 0), at(0, 72))).toEqual([
    [1, 0, 0],
    [1, 212, 0],
    [1, 0, 72],
  ]);
});

test('marks that would lie over each other are one, in their middle', () => {
  expect(grouped(at(0, 0), at(100, 40))).toEqual([[2, 50, 20]]);
});

test('a group that moves over another mark takes it in, too', () => {
  expect(grouped(at(0, 0), at(230, 0), at(150, 0))).toEqual([[3, expect.closeTo(126.67, 1), 0]]);
});

test('no two marks lie over each other, however many there are', () => {
  const places = Array.from({ length: 500 }, (_, index) => at((index * 7919) % 1400, (index * 104_729) % 900));
  const groups = groupsOf(places, (place) => place);
  expect(groups.flatMap(({ members }) => members)).toHaveLength(500);
  for (const one of groups)
    for (const other of groups)
      if (one !== other)
        expect(Math.abs(one.at[0] - other.at[0]) >= 108 || Math.abs(one.at[1] - other.at[1]) >= 56).toBe(true);
});
