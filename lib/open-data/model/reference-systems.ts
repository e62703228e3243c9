import type { LineString, Point, Polygon, Position } from 'geojson';
import proj4 from 'proj4';
import { CRS84 } from './default-system';

/** A reference system in which places can be asked for and told: by its URI, with how it follows from longitude and latitude. */
export interface ReferenceSystem {
  /** In metres, or in degrees. */
  metric: boolean;
  fromDegrees: (position: Position) => [number, number];
  toDegrees: (position: Position) => [number, number];
}

const EPSG = 'http://www.opengis.net/def/crs/EPSG/0/';

/** The default stands first (OGC 18-058r1, 7.1). ETRS89 and WGS 84 are taken for one: they differ by less than a metre. */
const systems: Readonly<Record<string, ReferenceSystem>> = {
  [CRS84]: { metric: false, fromDegrees: pair, toDegrees: pair },
  // The authority has latitude first.
  [`${EPSG}4326`]: { metric: false, fromDegrees: turned, toDegrees: turned },
  [`${EPSG}25832`]: projected('+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs'),
  [`${EPSG}25833`]: projected('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs'),
  [`${EPSG}3857`]: projected('EPSG:3857'),
};

/** The URIs of all systems that are spoken here. */
export const systemUris = Object.keys(systems) as [string, ...string[]];

/** The system of this URI; the default where none is named. */
export const systemAt = (uri: string = CRS84): ReferenceSystem => systems[uri] ?? (systems[CRS84] as ReferenceSystem);

/** A geometry with each of its positions somewhere else. */
export function moved<G extends Point | LineString | Polygon>(geometry: G, to: (position: Position) => Position): G {
  const { type, coordinates } = geometry;
  if (type === 'Point') return { type, coordinates: to(coordinates) } as G;
  if (type === 'LineString') return { type, coordinates: coordinates.map(to) } as G;
  return { type, coordinates: coordinates.map((ring) => ring.map(to)) } as G;
}

/** Something with a place, the place told in the system of this URI. */
export const inSystem = <T extends { geometry: Point | LineString | Polygon | null }>(thing: T, uri: string): T =>
  uri === CRS84 || !thing.geometry ? thing : { ...thing, geometry: moved(thing.geometry, systemAt(uri).fromDegrees) };

function pair([lon = 0, lat = 0]: Position): [number, number] {
  return [lon, lat];
}

function turned([first = 0, second = 0]: Position): [number, number] {
  return [second, first];
}

/** To the millimetre: more is no place, only digits. */
function projected(definition: string): ReferenceSystem {
  const { forward, inverse } = proj4(definition);
  return {
    metric: true,
    fromDegrees: (position) => pair(forward(pair(position)).map((metres) => Math.round(metres * 1000) / 1000)),
    toDegrees: (position) => pair(inverse(pair(position))),
  };
}
