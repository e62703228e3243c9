import { drawPlan } from '../drawing/plan';
import type { Shape, TextWidth } from '../model/drawing';
import type { Scene } from '../model/scene';
import type { SheetWords } from '../model/sheet';
import { metresPerPixelIn, viewOf } from '../model/view';
import { fitted, line, scaleBarAt, smallWidth } from './furniture';
import type { DrawnSheet } from './sheet';

interface ScreenWish {
  size: { width: number; height: number };
  words: SheetWords;
  widthOf: TextWidth;
}

/** Around what has to be seen, as on the live map, in pixels. */
const PADDING = 24;

/** A picture for a page: the plan with a scale bar and its sources, and nothing around it. */
export function screenOf(scene: Scene, { size, words, widthOf }: ScreenWish): DrawnSheet {
  const view = viewOf(scene.bounds, size, PADDING);
  const { part, marks } = drawPlan(scene, { view, markScale: 0.9, widthOf });
  const base = size.height - 10;
  const sources = fitted(words.sources, size.width / 2, smallWidth(widthOf));
  const width = smallWidth(widthOf)(sources);
  const plates: Shape[] = [
    plate(8, base - 22, 132, 28),
    scaleBarAt([20, base - 4], metresPerPixelIn(view), { most: 96, language: words.language }),
    plate(size.width - width - 18, base - 12, width + 14, 18),
    line(sources, [size.width - 11, base], { anchor: 'end' }),
  ];
  return { drawing: { ...size, shapes: [part, ...plates] }, seen: marks.seen };
}

const plate = (x: number, y: number, width: number, height: number): Shape => ({
  kind: 'path',
  d: `M${x} ${y}h${width}v${height}h${-width}z`,
  fill: '#ffffff',
  fillOpacity: 0.85,
});
