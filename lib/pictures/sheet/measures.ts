import type { Box } from '../model/drawing';
import { roundScale, scaleAtZoom } from '../model/scale';
import { MILLIMETRE, type Orientation, type Paper, papers } from '../model/sheet';
import { type Bounds, viewAtScale, viewOf } from '../model/view';

/** What decides how large a sheet is: the paper, and how it lies; absent: as suits what is shown. */
export interface SheetKind {
  paper: Paper;
  orientation?: Orientation | undefined;
}

/** A sheet in pixels, 96 to the inch. */
export interface Sheet {
  width: number;
  height: number;
  wide: boolean;
  /** How wide the legend beside the map is, at most. */
  column: number;
}

export const mm = (millimetres: number) => millimetres * MILLIMETRE;
export const EDGE = mm(10);
export const HEAD = mm(14);
/** The legend beside the map is as narrow as it may be, but not narrower. */
export const COLUMN_LEAST = mm(34);
/** The scale bar's strip below the map. */
export const STRIP = mm(12);
export const FOOT = mm(12);
/** Upright, the legend below the map takes at most so much of a sheet's height. */
export const LEGEND_SHARE = 1 / 3;

/** A sheet of that kind for what lies in these bounds. */
export function sheetFor({ paper, orientation }: SheetKind, bounds: Bounds): Sheet {
  const { width, height } = papers[paper];
  const wide = orientation ? orientation === 'landscape' : isWide(bounds);
  const [across, down] = wide ? [height, width] : [width, height];
  return { width: mm(across), height: mm(down), wide, column: mm(paper === 'a3' ? 74 : 60) };
}

/** Where the map lies; upright, the legend below it takes so much of its height. */
export function frameIn(sheet: Sheet, legendHeight: number): Box {
  const below = EDGE + FOOT + STRIP + (sheet.wide ? 0 : legendHeight);
  const right = sheet.width - EDGE - (sheet.wide ? sheet.column + mm(5) : 0);
  return [EDGE, EDGE + HEAD, right, sheet.height - below];
}

/** The round scale, 1 : n, at which bounds fit into a map of that size. */
export function scaleFor(bounds: Bounds, size: { width: number; height: number }): number {
  const whole = viewOf(bounds, size);
  return roundScale(scaleAtZoom(whole.latitude, whole.zoom));
}

/**
 * What a sheet's map shows at most, in degrees, before anybody knows how large its legend is: the smallest map has the
 * farthest scale, the largest the widest section.
 */
export function reachOfSheet(kind: SheetKind, bounds: Bounds): Bounds {
  const sheet = sheetFor(kind, bounds);
  const least = sizeOfBox(frameIn(sheet, sheet.height * LEGEND_SHARE));
  const most = sizeOfBox(frameIn({ ...sheet, column: COLUMN_LEAST }, 0));
  return viewAtScale(bounds, most, scaleFor(bounds, least)).boundsWith(0);
}

export const sizeOfBox = ([left, top, right, bottom]: Box) => ({ width: right - left, height: bottom - top });

/** Whether a sheet that lies shows it larger. */
function isWide(bounds: Bounds): boolean {
  const { project } = viewOf(bounds, { width: 100, height: 100 });
  const [[left, top], [right, bottom]] = [project([bounds[0], bounds[3]]), project([bounds[2], bounds[1]])];
  return right - left >= bottom - top;
}
