import { referenceSystem } from '../crs';

// Plans for tests, written as planning offices' programs write them, each in another way.

/** How a file is written. */
export interface Writing {
  /** As its namespace has it: `5/4`. */
  version: string;
  /** What the file calls the namespace of XPlanGML; empty: the default one. */
  prefix: string;
  /** The name of the reference system on each geometry; null: only round all. */
  srs: string | null;
  /** The name of the reference system round all; null: none. */
  around: string | null;
  /** A position as the file has it: from metres east and north of `ORIGIN`, in EPSG:25832. */
  at: (east: number, north: number) => string;
  root: 'xplan:XPlanAuszug' | 'gml:FeatureCollection' | 'wfs:FeatureCollection';
}

/** In Hamburg; EPSG:25832, metres. */
export const ORIGIN = [565_000, 5_934_000] as const;

export const usual: Writing = {
  version: '6/0',
  prefix: 'xplan',
  srs: 'EPSG:25832',
  around: 'EPSG:25832',
  at: (east, north) => `${(ORIGIN[0] + east).toFixed(3)} ${(ORIGIN[1] + north).toFixed(3)}`,
  root: 'xplan:XPlanAuszug',
};

/** A file of these features: `xplan:` stands before their names, whatever the file will call it. */
export function fileOf(features: readonly string[], { version, prefix, around, root }: Writing): string {
  const member = { 'wfs:FeatureCollection': 'wfs:member' }[root as string] ?? 'gml:featureMember';
  const bounds = around === null ? '' : `<gml:boundedBy><gml:Envelope srsName="${around}"/></gml:boundedBy>`;
  const members = features.map((feature) => `<${member}>${feature}</${member}>`).join('\n');
  const spaces = `xmlns:xplan="http://www.xplanung.de/xplangml/${version}" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:wfs="http://www.opengis.net/wfs/2.0"`;
  const file = `<${root} ${spaces}>\n${bounds}\n${members}\n</${root}>`;
  return prefix === '' ? file.replace(/(<\/?)xplan:/g, '$1').replace('xmlns:xplan=', 'xmlns=') : renamed(file, prefix);
}

/** One feature: `properties` before its geometry. */
export const featureOf = (kind: string, id: string, properties: string, geometry = ''): string =>
  `<xplan:${kind} gml:id="${id}">${properties}${geometry && `<xplan:position>${geometry}</xplan:position>`}</xplan:${kind}>`;

export const property = (name: string, value: string): string => `<xplan:${name}>${value}</xplan:${name}>`;

/** A square of so many metres. */
export function squareOf(
  size: number,
  { at, srs }: Writing,
  [east, north]: readonly [number, number] = [0, 0],
): string {
  const corners = [
    [0, 0],
    [size, 0],
    [size, size],
    [0, size],
    [0, 0],
  ] as const;
  const list = corners.map(([x, y]) => at(east + x, north + y)).join(' ');
  return `<gml:Polygon${named(srs)}><gml:exterior><gml:LinearRing><gml:posList>${list}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>`;
}

export const named = (srs: string | null): string => (srs === null ? '' : ` srsName="${srs}"`);

/** Where `ORIGIN`, moved by metres, lies on the globe. */
export const onGlobe = (east: number, north: number): [number, number] =>
  referenceSystem('EPSG:25832')?.toDegrees(ORIGIN[0] + east, ORIGIN[1] + north) ?? [Number.NaN, Number.NaN];

const renamed = (file: string, prefix: string) =>
  file.replace(/(<\/?)xplan:/g, `$1${prefix}:`).replace('xmlns:xplan=', `xmlns:${prefix}=`);
