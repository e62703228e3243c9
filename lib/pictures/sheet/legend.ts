import { groupSign, lookOfCategory, signOf } from '../drawing/marks';
import { inLines } from '../drawing/names';
import { areaLook, type DrawnPlan, type SeenPlan } from '../drawing/plan';
import type { Seen } from '../drawing/seen';
import { faded, lookOf } from '../drawing/styled';
import type { Look, Part, Shape, TextWidth } from '../model/drawing';
import type { Plan, Scene } from '../model/scene';
import type { SheetWords } from '../model/sheet';
import { line, QUIET, SMALL, smallWidth } from './furniture';

/** One line of a legend: a sign with what it means; without a sign a heading, or a note. */
export interface LegendItem {
  text: string;
  sign: Part | null;
  isNote?: boolean;
}

interface Explained {
  scene: Scene;
  plan: DrawnPlan;
  words: SheetWords;
  zoom: number;
}

/** What a legend has to explain: only what is in the picture. */
export function legendItems({ scene, plan, words, zoom }: Explained): LegendItem[] {
  const isSeen = new Set(plan.marks.seen);
  const shown = scene.entries.filter(({ id }) => isSeen.has(id));
  const used = [...new Set(shown.map(({ category }) => category))];
  const known = scene.categories.filter(({ key }) => used.includes(key));
  const side = 18;
  const categories = known.map(({ key, label }) => ({
    text: label,
    sign: signOf(lookOfCategory(scene.categories, key), scene.colours, { side }),
  }));
  const unknown = used.length > known.length ? [signOf(lookOfCategory([], ''), scene.colours, { side })] : [];
  const entries = [
    ...categories,
    ...unknown.map((sign) => ({ text: words.unknownCategory, sign })),
    ...(shown.some(({ answered }) => answered) ? [{ text: words.answered, sign: answeredSign(scene, side) }] : []),
    ...(plan.marks.grouped ? [{ text: words.group, sign: groupSign('3', scene.colours, side) }] : []),
  ];
  return [
    ...(plan.marks.seen.length > 0 ? [{ text: words.entries, sign: null }, ...entries] : []),
    ...(scene.area ? [{ text: words.area, sign: swatch(2, areaLook(scene.colours)) }] : []),
    // As on the live map: what lies on top is named first.
    ...plan.plans.toReversed().flatMap((seen) => planItems(seen, zoom)),
    ...words.missing.map((text) => ({ text, sign: null, isNote: true })),
  ];
}

/** How closely a legend's lines follow each other, in pixels. */
interface Pitch {
  row: number;
  /** Within one item's text. */
  step: number;
}

const AIRY: Pitch = { row: 21, step: 12.5 };
/** Where it would not fit otherwise. */
const TIGHT: Pitch = { row: 17, step: 11.5 };
const SIGN = 34;

interface Room {
  width: number;
  height: number;
  columns: number;
}

/** Legend items below each other in columns, closer where there are many; what has no room is counted at the end. */
export function legendIn(
  items: readonly LegendItem[],
  room: Room,
  { widthOf, more }: { widthOf: TextWidth; more: string },
): Part {
  const column = room.width / room.columns;
  const pitch = legendHeight(items, room, widthOf) > room.height ? TIGHT : AIRY;
  const rows = items.map((item) => rowOf(item, { width: column - SIGN - 6, widthOf, pitch }));
  const places = placesOf(rows, room);
  const shapes = places.map(([across, down], index) => moved(rows[index]?.shapes ?? [], across * column, down));
  const left = rows.length - places.length;
  const [across, down] = places.at(-1) ?? [0, 0];
  const below = down + (rows[places.length - 1]?.height ?? 0);
  const rest = moved([line(more.replace('{count}', String(left)), [0, 12], { fill: QUIET })], across * column, below);
  return { kind: 'part', shapes: left > 0 ? [...shapes, rest] : shapes, tag: { role: 'list' } };
}

/** How high a legend is in so many columns, in pixels. */
export function legendHeight(
  items: readonly LegendItem[],
  { width, columns }: { width: number; columns: number },
  widthOf: TextWidth,
): number {
  const at = { width: width / columns - SIGN - 6, widthOf, pitch: AIRY };
  const heights = items.map((item) => rowOf(item, at).height);
  const whole = heights.reduce((sum, height) => sum + height, 0);
  // A column may end early, so that an item or a heading with its first item stays whole.
  return whole / columns + (columns > 1 ? 2 * Math.max(0, ...heights) : 0);
}

/** How wide a column is in which every item stands on one line, in pixels. */
export const legendWidth = (items: readonly LegendItem[], widthOf: TextWidth): number =>
  Math.max(
    0,
    ...items.map(({ text, sign }) => widthOf(text, SMALL, sign ? 'regular' : 'semibold') + (sign ? SIGN : 0) + 8),
  );

/** Column and height of each row that has room, in their order. A heading stays with what it heads. */
function placesOf(rows: readonly Row[], { height, columns }: Room): [column: number, y: number][] {
  const places: [number, number][] = [];
  let [column, y] = [0, 0];
  for (const [index, row] of rows.entries()) {
    const together = row.height + (row.heads ? (rows[index + 1]?.height ?? 0) : 0);
    const spare = column === columns - 1 && index < rows.length - 1 ? TIGHT.row : 0;
    if (y + together > height - spare) {
      if (column === columns - 1) return places;
      [column, y] = [column + 1, 0];
    }
    places.push([column, y]);
    y += row.height;
  }
  return places;
}

function planItems({ plan, features, isSeen }: SeenPlan, zoom: number): LegendItem[] {
  if (!isSeen) return [];
  if (plan.kind === 'picture') return [{ text: plan.title, sign: pictureSign }];
  const named = new Map<string, Seen>();
  for (const one of features) {
    const { name } = one.properties;
    if (typeof name === 'string' && name && !named.has(name)) named.set(name, one);
  }
  const items = [...named].map(([text, one]) => ({ text, sign: swatch(one.type, lookIn(plan, one, zoom)) }));
  return items.length > 0 ? [{ text: plan.title, sign: null }, ...items] : [];
}

const lookIn = ({ style, opacity }: Extract<Plan, { kind: 'features' }>, seen: Seen, zoom: number): Look =>
  faded(lookOf(seen, style, zoom), opacity);

/** A picture that lies on the map: a small sheet with hills on it. */
const pictureSign: Part = {
  kind: 'part',
  shapes: [
    { kind: 'path', d: 'M-12 -7H12V7H-12Z', fill: '#ffffff', stroke: QUIET, width: 1, square: true },
    { kind: 'path', d: 'M-12 7l8 -9l5 6l4 -4l7 7Z', fill: QUIET, fillOpacity: 0.45 },
    {
      kind: 'path',
      d: 'M3 -3.500a1.800 1.800 0 1 1 3.600 0a1.800 1.800 0 1 1 -3.600 0Z',
      fill: QUIET,
      fillOpacity: 0.7,
    },
  ],
};

/** Any mark that was answered, in the colour of none. */
const answeredSign = ({ colours }: Scene, side: number): Part =>
  signOf({ colour: QUIET, icon: null }, colours, { side, answered: true });

/** A small piece of what a plan draws: a disc, a line or a surface, its middle at 0 0. */
function swatch(type: Seen['type'], look: Look): Part {
  const width = look.width === undefined ? {} : { width: Math.min(3, Math.max(1, look.width)) };
  const d = type === 1 ? 'M-5 0a5 5 0 1 1 10 0a5 5 0 1 1 -10 0Z' : type === 2 ? 'M-12 0H12' : 'M-12 -6.5H12V6.5H-12Z';
  return { kind: 'part', shapes: [{ kind: 'path', d, ...look, ...width, ...(type === 2 ? { fillOpacity: 0 } : {}) }] };
}

interface Row {
  shapes: Shape[];
  height: number;
  heads: boolean;
}

function rowOf(
  { text, sign, isNote }: LegendItem,
  { width, widthOf, pitch }: { width: number; widthOf: TextWidth; pitch: Pitch },
): Row {
  const heads = sign === null && !isNote;
  const lines = heads
    ? inLines(text, width + SIGN, (part) => widthOf(part, SMALL, 'semibold'))
    : inLines(text, isNote ? width + SIGN : width, smallWidth(widthOf));
  const first = pitch.row / 2 + (heads ? 6.5 : 3.5);
  const words = lines.map((part, index) =>
    line(part, [sign ? SIGN : 0, first + index * pitch.step], {
      weight: heads ? 'semibold' : 'regular',
      ...(isNote && { fill: QUIET }),
    }),
  );
  const signed: Shape[] = sign ? [{ ...sign, at: [14, pitch.row / 2] }] : [];
  const height = pitch.row + (lines.length - 1) * pitch.step + (heads ? 3 : 0);
  return { shapes: [...signed, ...words], height, heads };
}

const moved = (shapes: Shape[], x: number, y: number): Part => ({
  kind: 'part',
  shapes,
  at: [x, y],
  tag: { role: 'item' },
});
