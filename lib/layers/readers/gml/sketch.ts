import type { LineString, Polygon } from 'geojson';
import type { PlanGeometry } from '../../model/plan';
import { type ReferenceSystem, referenceSystem } from '../crs';
import { readXml } from '../xml';
import { geometryOf } from './geometry';
import { idOf, type Node, Tree } from './node';

// Small geometries for tests, written as a file writes them.

/** Where the sketches lie: an easting and a northing near Hamburg are written before each `x,y`. */
const [EAST, NORTH] = [565_000, 5_934_000];
export const at = (list: string) =>
  list.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x, y) => `${(EAST + Number(x)).toFixed(4)} ${(NORTH + Number(y)).toFixed(4)}`,
  );

export async function nodeOf(gml: string, space = 'http://www.opengis.net/gml/3.2'): Promise<Node> {
  const tree = new Tree();
  let root: Node | null = null;
  const xml = `<x xmlns="${space}" xmlns:gml="${space}" xmlns:xlink="http://www.w3.org/1999/xlink">${gml}</x>`;
  await readXml(
    { name: 'sketch', bytes: [Buffer.from(xml)] },
    {
      open: (element) => tree.open(element),
      text: (text) => tree.text(text),
      close: () => (root = tree.close() ?? root),
    },
  );
  return (root as unknown as Node).children[0] as Node;
}

export async function drawn(gml: string, { crs = 'EPSG:25832', others = '' } = {}) {
  const [node, shelf] = [await nodeOf(gml), await nodeOf(`<shelf>${others}</shelf>`)];
  const find = (id: string) => shelf.children.find((child) => idOf(child) === id);
  return geometryOf(node, referenceSystem(crs) as ReferenceSystem, { find, budget: { left: 200_000 } });
}

export const box = (x: number, y: number, size: number) =>
  `<gml:LinearRing><gml:posList>${at(`${x},${y} ${x + size},${y} ${x + size},${y + size} ${x},${y + size} ${x},${y}`)}</gml:posList></gml:LinearRing>`;
export const polygon = (outline: string, ...holes: string[]) =>
  `<gml:Polygon><gml:exterior>${outline}</gml:exterior>${holes.map((hole) => `<gml:interior>${hole}</gml:interior>`).join('')}</gml:Polygon>`;
export const string = (list: string) => `<gml:LineString><gml:posList>${at(list)}</gml:posList></gml:LineString>`;
export const segment = (kind: string, list: string) =>
  `<gml:${kind}><gml:posList>${at(list)}</gml:posList></gml:${kind}>`;
export const curve = (...segments: string[]) =>
  `<gml:Curve><gml:segments>${segments.join('')}</gml:segments></gml:Curve>`;
export const members = (kind: string, member: string, ...inner: string[]) =>
  `<gml:${kind}>${inner.map((one) => `<gml:${member}>${one}</gml:${member}>`).join('')}</gml:${kind}>`;
export const half = curve(segment('Arc', '0,0 10,10 20,0'));

export const lineOf = (geometry: PlanGeometry | null) => (geometry as LineString).coordinates;
export const ringsOf = (geometry: PlanGeometry | null) => (geometry as Polygon).coordinates;

/** How far each corner of a line lies from a place of the sketch, in metres of the sketch. */
export function distancesFrom(geometry: PlanGeometry | null, [x, y]: [number, number]) {
  const { toDegrees } = referenceSystem('EPSG:25832') as ReferenceSystem;
  const [lon, lat] = toDegrees(EAST + x, NORTH + y);
  const flat = lineOf(geometry).flat();
  const perDegree = 111_280;
  return Array.from({ length: flat.length / 2 }, (_, index) =>
    Math.hypot(((flat[2 * index] ?? 0) - lon) * 66_240, ((flat[2 * index + 1] ?? 0) - lat) * perDegree),
  );
}
