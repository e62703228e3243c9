import type { LineString, Point, Polygon, Position } from 'geojson';

/** A box in degrees: [west, south, east, north]. Where west is larger than east, it crosses the 180th meridian. */
export type Box = readonly [number, number, number, number];

/** Whether any part of the geometry lies in the box, its border included. */
export const meetsBox = (box: Box, geometry: Point | LineString | Polygon): boolean =>
  partsOf(box).some((part) => meetsPart(part, geometry));

/** The box without the meridian in it: one box, or one on each side. */
export const partsOf = ([west, south, east, north]: Box): Box[] =>
  west <= east
    ? [[west, south, east, north]]
    : [
        [west, south, 180, north],
        [-180, south, east, north],
      ];

function meetsPart(box: Box, geometry: Point | LineString | Polygon): boolean {
  if (geometry.type === 'Point') return holds(box, geometry.coordinates);
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  if (lines.some((line) => segmentsOf(line).some(([from, to]) => touches(box, from, to)))) return true;
  // No border comes near: then the box is as a whole inside of the area, or outside.
  return geometry.type === 'Polygon' && isAround(geometry, [box[0], box[1]]);
}

const holds = ([west, south, east, north]: Box, [lon = 0, lat = 0]: Position) =>
  west <= lon && lon <= east && south <= lat && lat <= north;

const segmentsOf = (line: Position[]) => line.slice(1).map((end, index) => [line[index] ?? end, end] as const);

/** Cuts the segment off at each side of the box, after Liang and Barsky; it touches where something is left. */
function touches([west, south, east, north]: Box, [x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): boolean {
  let [start, end] = [0, 1];
  const sides = [
    [x0 - x1, x0 - west],
    [x1 - x0, east - x0],
    [y0 - y1, y0 - south],
    [y1 - y0, north - y0],
  ] as const;
  for (const [way, room] of sides) {
    if (way === 0 && room < 0) return false;
    if (way < 0) start = Math.max(start, room / way);
    if (way > 0) end = Math.min(end, room / way);
  }
  return start <= end;
}

/** Whether the point lies in the area and in none of its holes: a ray from it crosses the borders an odd number of times. */
function isAround({ coordinates }: Polygon, [lon, lat]: [number, number]): boolean {
  const crossings = coordinates.flatMap(segmentsOf).filter(([[ax = 0, ay = 0], [bx = 0, by = 0]]) => {
    if (ay > lat === by > lat) return false;
    return lon < ax + ((lat - ay) / (by - ay)) * (bx - ax);
  });
  return crossings.length % 2 === 1;
}
