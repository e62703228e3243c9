import { type DrawnPlan, drawPlan } from '../drawing/plan';
import type { Box, Drawing, Part, Shape, TextWidth } from '../model/drawing';
import type { Scene } from '../model/scene';
import type { SheetWords } from '../model/sheet';
import { metresPerPixelIn, type View, viewAtScale } from '../model/view';
import { fitted, frameAround, INK, line, northArrow, PLAIN, QUIET, SMALL, scaleBarAt, smallWidth } from './furniture';
import { legendHeight, legendIn, legendItems, legendWidth } from './legend';
import {
  COLUMN_LEAST,
  EDGE,
  FOOT,
  frameIn,
  HEAD,
  LEGEND_SHARE,
  mm,
  type Sheet,
  type SheetKind,
  STRIP,
  scaleFor,
  sheetFor,
  sizeOfBox,
} from './measures';

export interface SheetWish extends SheetKind {
  words: SheetWords;
  /** What the picture shows in words, with so many entries. */
  inWords: (count: number) => string;
  widthOf: TextWidth;
}

/** A drawing, and the ids of the entries that are seen in it. */
export interface DrawnSheet {
  drawing: Drawing;
  seen: readonly string[];
}

/**
 * One sheet for the council paper: the plan at a round scale, so that all of the scene's bounds are seen, with title,
 * legend, scale, north, sources, date and address. In pixels, 96 to the inch.
 */
export function sheetOf(scene: Scene, wish: SheetWish): DrawnSheet {
  const { words, widthOf } = wish;
  const widest = sheetFor(wish, scene.bounds);
  const guess = planIn(scene, frameIn(widest, 0), widthOf);
  const items = legendItems({ scene, ...guess, words, zoom: guess.view.zoom });
  const sheet = { ...widest, column: Math.min(widest.column, Math.max(COLUMN_LEAST, legendWidth(items, widthOf))) };
  const legend = legendRoom(sheet, (room) => legendHeight(items, room, widthOf));
  const frame = frameIn(sheet, legend.height);
  const { view, plan, scale } = planIn(scene, frame, widthOf);
  const shown = legendItems({ scene, plan, words, zoom: view.zoom });
  const shapes: Shape[] = [
    { kind: 'path', d: `M0 0H${sheet.width}V${sheet.height}H0Z`, fill: '#ffffff' },
    ...headOf(sheet, words, widthOf),
    {
      kind: 'part',
      at: [frame[0], frame[1]],
      shapes: [plan.part],
      tag: { role: 'figure', alt: wish.inWords(plan.marks.seen.length) },
    },
    frameAround(frame),
    ...scaleOf(frame, { view, scale, wish, wide: sheet.wide }),
    { ...legendIn(shown, legend, { widthOf, more: words.more }), at: [legend.left, legend.top(frame)] },
    ...footOf(sheet, words, widthOf),
  ];
  return { drawing: { width: sheet.width, height: sheet.height, shapes }, seen: plan.marks.seen };
}

/** Signs on paper are smaller than under a finger. */
const MARK_SCALE = 0.72;

function planIn(scene: Scene, frame: Box, widthOf: TextWidth): { view: View; plan: DrawnPlan; scale: number } {
  const size = sizeOfBox(frame);
  const scale = scaleFor(scene.bounds, size);
  const view = viewAtScale(scene.bounds, size, scale);
  return { view, scale, plan: drawPlan(scene, { view, markScale: MARK_SCALE, widthOf }) };
}

const COLUMNS = 3;

function legendRoom(sheet: Sheet, heightOf: (room: { width: number; columns: number }) => number) {
  if (sheet.wide) {
    const height = sheet.height - 2 * EDGE - HEAD - FOOT;
    return {
      width: sheet.column,
      height,
      columns: 1,
      left: sheet.width - EDGE - sheet.column,
      top: (frame: Box) => frame[1] - 5,
    };
  }
  const room = { width: sheet.width - 2 * EDGE, columns: COLUMNS };
  const height = Math.min(heightOf(room), sheet.height * LEGEND_SHARE);
  return { ...room, height, left: EDGE, top: (frame: Box) => frame[3] + STRIP + 4 };
}

function headOf(sheet: Sheet, words: SheetWords, widthOf: TextWidth): Part[] {
  const [size, room] = [21, sheet.width - 2 * EDGE];
  const dateWidth = widthOf(words.date, SMALL, 'regular') + 12;
  const title = fitted(words.title, room, (text) => widthOf(text, size, 'semibold'));
  const subtitle = fitted(words.subtitle, room - dateWidth, (text) => widthOf(text, PLAIN, 'regular'));
  return [
    tagged('heading', [line(title, [EDGE, EDGE + 20], { size, weight: 'semibold' })]),
    tagged('paragraph', [line(subtitle, [EDGE, EDGE + 40], { size: PLAIN, fill: QUIET })]),
    tagged('paragraph', [line(words.date, [sheet.width - EDGE, EDGE + 40], { anchor: 'end', fill: QUIET })]),
  ];
}

interface Scaled {
  view: View;
  scale: number;
  wish: SheetWish;
  wide: boolean;
}

function scaleOf(frame: Box, { view, scale, wish: { words, paper, widthOf } }: Scaled): Part[] {
  const foot = frame[3] + STRIP * 0.78;
  const said = words.scale
    .replace('{scale}', new Intl.NumberFormat(words.language).format(scale))
    .replace('{paper}', paper.toUpperCase());
  const bar = { most: Math.min(mm(60), (frame[2] - frame[0]) / 3), language: words.language };
  const left = frame[0] + 34 + widthOf(said, PLAIN, 'semibold');
  return [
    tagged('paragraph', [line(said, [frame[0], foot], { size: PLAIN, weight: 'semibold' })]),
    tagged('figure', [scaleBarAt([left, foot - 5], metresPerPixelIn(view), bar)], said),
    tagged('figure', [northArrow([frame[2] - 10, foot + 2], words.north)], words.northIsUp),
  ];
}

function footOf(sheet: Sheet, words: SheetWords, widthOf: TextWidth): Part[] {
  const [right, base] = [sheet.width - EDGE, sheet.height - EDGE];
  const room = right - EDGE;
  const small = smallWidth(widthOf);
  return [
    {
      kind: 'part',
      shapes: [{ kind: 'path', d: `M${EDGE} ${base - mm(10)}H${right}`, stroke: INK, width: 0.6, square: true }],
    },
    tagged('paragraph', [line(fitted(words.sources, room, small), [EDGE, base - mm(6)], { fill: QUIET })]),
    tagged('paragraph', [line(fitted(words.address, room, small), [EDGE, base - mm(1.5)], { fill: QUIET })]),
  ];
}

const tagged = (role: NonNullable<Part['tag']>['role'], shapes: Shape[], alt?: string): Part => ({
  kind: 'part',
  shapes,
  tag: { role, ...(alt && { alt }) },
});
