import { expect, test } from 'vitest';
import { type Hit, meaningOf } from './press';
import { emptySketch, type Sketch, type Tool } from './sketch';

const drawn = (tool: Tool, corners: number, selected: number | null = null): Sketch => ({
  ...emptySketch(tool),
  corners: Array.from({ length: corners }, (_, index) => ({ at: [index, index ** 2], name: '', caught: false })),
  selected,
});

const beside: Hit = { corner: null, edge: null, nearStart: false };
const corner = (index: number): Hit => ({ ...beside, corner: index });

test.each([
  ['beside it sets the next corner', drawn('area', 4), beside, { what: 'add', index: 4 }],
  ['on an edge sets a corner, too', drawn('area', 4), { ...beside, edge: 1 }, { what: 'add', index: 4 }],
  ['on the first corner of an area finishes it', drawn('area', 3), corner(0), { what: 'finish' }],
  ['on the last corner finishes it', drawn('line', 2), corner(1), { what: 'finish' }],
  ['on the first corner of a line closes the round', drawn('line', 3), corner(0), { what: 'close' }],
  ['on the last corner, too early, finishes nothing', drawn('area', 2), corner(1), { what: 'more' }],
  ['on a corner between selects it', drawn('area', 4), corner(2), { what: 'select', index: 2 }],
  ['moves the corner that is selected', drawn('line', 4, 1), beside, { what: 'move', index: 1 }],
  ['on the selected corner leaves it where it is', drawn('line', 4, 1), corner(1), { what: 'release' }],
  ['on another corner selects that one', drawn('line', 4, 1), corner(3), { what: 'select', index: 3 }],
] as const)('while something is drawn, a press %s', (_what, sketch, hit, meaning) => {
  expect(meaningOf(sketch, false, hit)).toEqual(meaning);
});

test.each([
  ['on the first corner selects it', drawn('area', 4), corner(0), { what: 'select', index: 0 }],
  ['on the last corner selects it', drawn('line', 4), corner(3), { what: 'select', index: 3 }],
  ['on an edge makes a corner there', drawn('area', 4), { ...beside, edge: 1 }, { what: 'insert', index: 2 }],
  ['on the closing edge makes a corner', drawn('area', 4), { ...beside, edge: 3 }, { what: 'insert', index: 4 }],
  ['beside a line makes it longer', drawn('line', 4), beside, { what: 'add', index: 4 }],
  ['before a line begins it there', drawn('line', 4), { ...beside, nearStart: true }, { what: 'add', index: 0 }],
  ['beside an area only says what to do', drawn('area', 4), beside, { what: 'choose' }],
  ['completes an area that lost too many corners', drawn('area', 2), beside, { what: 'add', index: 2 }],
] as const)('while something is reshaped, a press %s', (_what, sketch, hit, meaning) => {
  expect(meaningOf(sketch, true, hit)).toEqual(meaning);
});

test('a point is set by the first press, and moved by each further one', () => {
  expect(meaningOf(drawn('point', 0), false, beside)).toEqual({ what: 'add', index: 0 });
  expect(meaningOf(drawn('point', 1), true, corner(0))).toEqual({ what: 'move', index: 0 });
});
