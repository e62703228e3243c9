import { type ReferenceSystem, referenceSystem } from '../crs';
import { nodeNamed, type WktNode, wktOf } from './wkt';

/**
 * The reference system that a `.prj` file describes: by its EPSG code where it names one, else by its datum and the
 * parameters of its projection, since the programs of Esri write names of their own. Null for one that we do not know.
 */
export function systemOfWkt(text: string): ReferenceSystem | null {
  const root = wktOf(text.replace(/^\uFEFF/, ''));
  if (!root) return null;
  const code = writtenCode(root) ?? (root.name === 'GEOGCS' ? geographic(root) : projected(root));
  return code ? referenceSystem(`EPSG:${code}`) : null;
}

/** What a `.prj` file calls its reference system, for people. */
export const nameOfWkt = (text: string): string => {
  const [name] = wktOf(text.replace(/^\uFEFF/, ''))?.values ?? [];
  return typeof name === 'string' ? name : '';
};

function writtenCode(root: WktNode): string | undefined {
  const authority = root.values.find((value) => typeof value === 'object' && value.name === 'AUTHORITY') as WktNode;
  const [organization, code] = authority?.values ?? [];
  return /^epsg$/i.test(String(organization)) && /^\d+$/.test(String(code)) ? String(code) : undefined;
}

type Datum = 'etrs89' | 'wgs84' | 'dhdn';

function datumOf(root: WktNode): Datum | undefined {
  const name = String(nodeNamed(root, 'DATUM')?.values[0]);
  if (/ETRS|European_Terrestrial/i.test(name)) return 'etrs89';
  if (/WGS_?(19)?84/i.test(name)) return 'wgs84';
  return /DHDN|Deutsches_Hauptdreiecksnetz/i.test(name) ? 'dhdn' : undefined;
}

function geographic(root: WktNode): number | undefined {
  const datum = datumOf(root);
  return datum && { etrs89: 4258, wgs84: 4326, dhdn: 4314 }[datum];
}

function projected(root: WktNode): number | undefined {
  const projection = String(nodeNamed(root, 'PROJECTION')?.values[0]);
  const datum = datumOf(root.name === 'PROJCS' ? root : { name: '', values: [root] });
  if (/^Mercator_Auxiliary_Sphere$/i.test(projection)) return 3857;
  if (!/^(Transverse_Mercator|Gauss_Kruger)$/i.test(projection) || !isMetres(root)) return undefined;
  return PLANES.find((plane) => plane.datum === datum && isPlane(root, plane))?.code;
}

interface Plane {
  code: number;
  datum: Datum;
  meridian: number;
  scale: number;
  easting: number;
}

const utm = (code: number, datum: Datum, [zone, before = 0]: [number, number?]): Plane => ({
  code,
  datum,
  meridian: zone * 6 - 183,
  scale: 0.9996,
  easting: before * 1_000_000 + 500_000,
});

const gaussKrueger = (code: number, zone: number): Plane => ({
  code,
  datum: 'dhdn',
  meridian: zone * 3,
  scale: 1,
  easting: zone * 1_000_000 + 500_000,
});

/** The planes that are in use for plans in Germany; 4647, 5649 and 5650 have the zone before the easting. */
const PLANES: Plane[] = [
  utm(25831, 'etrs89', [31]),
  utm(25832, 'etrs89', [32]),
  utm(25833, 'etrs89', [33]),
  utm(5649, 'etrs89', [31, 31]),
  utm(4647, 'etrs89', [32, 32]),
  utm(5650, 'etrs89', [33, 33]),
  utm(32632, 'wgs84', [32]),
  utm(32633, 'wgs84', [33]),
  gaussKrueger(31466, 2),
  gaussKrueger(31467, 3),
  gaussKrueger(31468, 4),
  gaussKrueger(31469, 5),
];

function isPlane(root: WktNode, { meridian, scale, easting }: Plane): boolean {
  return (
    parameter(root, 'central_meridian') === meridian &&
    parameter(root, 'false_easting') === easting &&
    Math.abs(parameter(root, 'scale_factor') - scale) < 1e-9 &&
    parameter(root, 'false_northing') === 0 &&
    parameter(root, 'latitude_of_origin') === 0
  );
}

/** The number of that parameter; zero where it is left out, as scale and origin may be. */
function parameter(root: WktNode, name: string): number {
  const found = root.values.find(
    (value) =>
      typeof value === 'object' && value.name === 'PARAMETER' && String(value.values[0]).toLowerCase() === name,
  );
  return typeof found === 'object' ? Number(found.values[1]) : 0;
}

/** The unit of the plane stands directly in it, the unit of its angles deeper. */
function isMetres(root: WktNode): boolean {
  const unit = root.values.find((value) => typeof value === 'object' && value.name === 'UNIT');
  return typeof unit !== 'object' || Number(unit.values[1]) === 1;
}
