import type { Feature } from 'geojson';
import { centres } from '@/db/demo/content/centres';
import type { BasemapKind } from '@/db/demo/content/kinds';
import { type Lots, lotsFrom } from '@/db/demo/content/lots';
import { areaFrom, metresFrom } from '@/db/demo/content/metres';
import { smooth, smoothRing } from '../shapes/lines';
import { between, direction, distance, leftOf, type Point, plus, times } from '../shapes/points';
import type { Ring } from '../shapes/rings';
import { corners, lake, names, rail, rivers, roads, towns, woods } from '../towns/mittelland';

/** The map of the state: its municipalities with their borders, towns, woods, rivers and roads. */
export function drawState(): Feature[] {
  const border = borders(lotsFrom(12));
  const municipalities = names.flatMap((row, index) =>
    row.flatMap((name, column) => (name ? [{ name, ring: cell(border, index, column) }] : [])),
  );
  return [
    area('state', 'Mittelland', outline(municipalities.map(({ ring }) => ring))),
    ...municipalities.map(({ name, ring }) => area('municipality', name, ring)),
    ...woods.map((wood) => area('forest', wood.name, smoothRing(wood.corners, 300))),
    area('water', 'Ostersee', smoothRing(lake, 200)),
    ...Object.values(towns).map(({ at, size }) =>
      area('residential', undefined, blot(at, size, lotsFrom(size + at[0]))),
    ),
    ...rivers.map(({ name, through }) => line('river', name, smooth(through, 250))),
    ...roads.map((through) => line('street-main', undefined, smooth(through, 300))),
    line('rail', undefined, smooth(rail, 300)),
    ...Object.entries(towns).map(([name, { at }]) => label(name, at)),
  ];
}

const ground = areaFrom(centres.mittelland);
const position = metresFrom(centres.mittelland);

const feature = (kind: BasemapKind, name: string | undefined, geometry: Feature['geometry']): Feature => ({
  type: 'Feature',
  properties: { kind, ...(name && { name }) },
  geometry,
});
const area = (kind: BasemapKind, name: string | undefined, ring: Ring) => feature(kind, name, ground(...ring));
const line = (kind: BasemapKind, name: string | undefined, points: readonly Point[]) =>
  feature(kind, name, { type: 'LineString', coordinates: points.map(([east, north]) => position(east, north)) });
const label = (name: string, [east, north]: Point) =>
  feature('label', name, { type: 'Point', coordinates: position(east, north) });

/** The way of the border between two corners of the mesh, the same from both sides. */
type Border = (from: Point, to: Point) => Point[];

function borders(lots: Lots): Border {
  const known = new Map<string, Point[]>();
  return (from, to) => {
    const there = known.get(`${from} ${to}`);
    if (there) return there;
    const way = crooked(from, to, lots);
    known.set(`${from} ${to}`, way);
    known.set(`${to} ${from}`, way.toReversed());
    return way;
  };
}

/** A straight way that was moved aside in its middle, and so on in its halves. */
function crooked(from: Point, to: Point, lots: Lots): Point[] {
  const length = distance(from, to);
  if (length < 700) return [from, to];
  const aside = times(leftOf(direction(from, to)), lots.from(-0.13, 0.13) * length);
  const middle = plus(between(from, to, 0.5), aside);
  return [...crooked(from, middle, lots), ...crooked(middle, to, lots).slice(1)];
}

function cell(border: Border, row: number, column: number): Ring {
  const at = (up: number, right: number): Point => corners[row + up]?.[column + right] ?? [0, 0];
  const round: [Point, Point][] = [
    [at(0, 0), at(0, 1)],
    [at(0, 1), at(1, 1)],
    [at(1, 1), at(1, 0)],
    [at(1, 0), at(0, 0)],
  ];
  return round.flatMap(([from, to]) => border(from, to).slice(0, -1));
}

/** The ring of all edges that belong to one municipality only. */
function outline(rings: readonly Ring[]): Ring {
  const edges = rings.flatMap((ring) =>
    ring.map((from, index) => [from, ring[(index + 1) % ring.length] ?? from] as const),
  );
  const inner = new Set(edges.map(([from, to]) => `${to} ${from}`));
  const outer = new Map(edges.filter(([from, to]) => !inner.has(`${from} ${to}`)).map(([from, to]) => [`${from}`, to]));
  const first = [...outer.values()][0] ?? [0, 0];
  const ring: Point[] = [first];
  for (let next = outer.get(`${first}`); next && next !== first; next = outer.get(`${next}`)) ring.push(next);
  return ring;
}

/** A town from far away. */
const blot = (at: Point, size: number, lots: Lots): Ring =>
  smoothRing(
    Array.from({ length: 9 }, (_, index) => {
      const [angle, reach] = [(index / 9) * 2 * Math.PI, size * lots.from(0.6, 1.1)];
      return plus(at, [reach * Math.cos(angle), reach * Math.sin(angle)]);
    }),
    200,
  );
