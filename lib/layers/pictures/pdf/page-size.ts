import { PICTURE_SIDE_LIMIT } from '../../model/picture';

/** As fine as a good scan: finer, and a small sheet would only get larger. Dots to the inch. */
const DENSITY = 300;
/** PDF counts in points, 72 to the inch. */
const POINTS = 72;
/** A page that is so many times longer than wide is no plan. */
const LONGEST_SHAPE = 50;

/**
 * How large a page is drawn, in pixels: 300 to the inch, and never larger than maps draw pictures. In: its size in
 * points, whatever a file says that it is. Null for a page without size or of a shape that shows nothing.
 */
export function pageSize(points: { width: number; height: number }): { width: number; height: number } | null {
  const [long, short] = [Math.max(points.width, points.height), Math.min(points.width, points.height)];
  if (!(short > 0) || !Number.isFinite(long) || long > short * LONGEST_SHAPE) return null;
  const scale = Math.min(DENSITY / POINTS, PICTURE_SIDE_LIMIT / long);
  const pixels = (length: number) => Math.min(PICTURE_SIDE_LIMIT, Math.max(1, Math.round(length * scale)));
  return { width: pixels(points.width), height: pixels(points.height) };
}
