import { drawPlan } from '../drawing/plan';
import type { Shape, TextWidth } from '../model/drawing';
import { scaleBar } from '../model/scale';
import type { Scene } from '../model/scene';
import type { SheetWords } from '../model/sheet';
import { metresPerPixelIn, screenView } from '../model/view';
import { fitted, line, scaleBarAt, smallWidth } from './furniture';
import type { DrawnSheet } from './sheet';

interface ScreenWish {
  size: { width: number; height: number };
  words: SheetWords;
  widthOf: TextWidth;
}

/** A picture for a page: the plan with a scale bar and its sources, and nothing around it. */
export function screenOf(scene: Scene, { size, words, widthOf }: ScreenWish): DrawnSheet {
  const view = screenView(scene.bounds, size);
  const { part, marks } = drawPlan(scene, { view, markScale: 0.9, widthOf });
  const base = size.height - 10;
  const told = [words.sources, ...words.missing].join(' · ');
  const sources = fitted(told, size.width - 180, smallWidth(widthOf));
  const width = smallWidth(widthOf)(sources);
  const metres = metresPerPixelIn(view);
  const bar = scaleBar(metres, BAR_MOST).pixels;
  const plates: Shape[] = [
    plate(8, base - 22, bar + BESIDE_BAR, 28),
    scaleBarAt([20, base - 4], metres, { most: BAR_MOST, language: words.language }),
    plate(size.width - width - 18, base - 12, width + 14, 18),
    line(sources, [size.width - 11, base], { anchor: 'end' }),
  ];
  return { drawing: { ...size, shapes: [part, ...plates] }, seen: marks.seen };
}

/** How long the bar is at most, in pixels, and what its last number takes beside it. */
const BAR_MOST = 96;
const BESIDE_BAR = 44;

const plate = (x: number, y: number, width: number, height: number): Shape => ({
  kind: 'path',
  d: `M${x} ${y}h${width}v${height}h${-width}z`,
  fill: '#ffffff',
  fillOpacity: 0.85,
});
