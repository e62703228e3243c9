import proj4 from 'proj4';

/** How a file's coordinates are meant. */
export interface ReferenceSystem {
  /** `EPSG:25832`, whatever spelling the file uses. */
  code: string;
  /** Whether a unit is a true metre on the ground, so that areas can be measured as they stand. */
  metric: boolean;
  /**
   * A position of the file, in metres or degrees as the system has it, as longitude and latitude in degrees (WGS 84).
   * The order of the two numbers is told by their size, and a zone written before the easting is dropped. NaN where
   * the position lies nowhere.
   */
  toDegrees(x: number, y: number): [number, number];
}

/**
 * The reference system of that name in any of its spellings: `EPSG:25832`, `urn:ogc:def:crs:EPSG::25832`,
 * `urn:ogc:def:crs:EPSG:6.9:25832`, `http://www.opengis.net/def/crs/EPSG/0/25832`,
 * `http://www.opengis.net/gml/srs/epsg.xml#25832`, `urn:adv:crs:ETRS89_UTM32`, `CRS84`. Null for one we do not know.
 */
export function referenceSystem(name: string): ReferenceSystem | null {
  const code = codeOf(name);
  if (code === null) return null;
  const known = made.get(code) ?? make(code);
  if (known) made.set(code, known);
  return known;
}

const made = new Map<number, ReferenceSystem>();

const EPSG = /epsg(?:\.xml#|[:/](?:v?[\d.]*[:/])?)(\d{4,5})(?!\d)/i;
/** The names of the surveying authorities (AdV, GeoInfoDok 6, annex CRS). */
const SURVEY: [RegExp, (zone: string) => number][] = [
  [/ETRS89_UTM(3[123])/i, (zone) => 25800 + Number(zone)],
  [/DE_DHDN_3GK([2345])/i, (zone) => 31464 + Number(zone)],
  [/ETRS89_Lat-?Lon(g)?(?![a-z])/i, () => 4258],
  [/CRS:?84(?!\d)/i, () => 4326],
];

function codeOf(name: string): number | null {
  const written = EPSG.exec(name)?.[1];
  if (written) return Number(written);
  for (const [pattern, code] of SURVEY) {
    const found = pattern.exec(name);
    if (found) return code(found[1] ?? '');
  }
  return null;
}

/**
 * What numbers an easting and a northing can be in Germany and the seas around it. They do not overlap, so they tell
 * which of the two stands first: the official order (northing or latitude first for Gauss-Krüger, 4258 and 4326) is
 * kept by some programs and not by others, and a file does not say. Where they do not help, easting comes first.
 */
interface Ranges {
  east: [number, number];
  north: [number, number];
}
const NORTH: [number, number] = [5_100_000, 6_300_000];
const DEGREES: Ranges = { east: [3, 17], north: [46, 57] };

interface Definition {
  proj: string;
  ranges: Ranges;
  metric: boolean;
  /** What a zone before the easting adds to it: 32,000,000 in `32566000`. */
  zone?: number;
}

/**
 * From DHDN (Potsdam datum, Bessel) to WGS 84: the seven parameters of EPSG:1777, good to about 3 m in all of the
 * Federal Republic; without them plans lie some 100 m off.
 */
const DHDN = '+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7 +units=m +no_defs';

const utm = (zone: number): Definition => ({
  proj: `+proj=utm +zone=${zone} +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs`,
  ranges: { east: [-300_000, 1_400_000], north: NORTH },
  metric: true,
  zone: zone * 1_000_000,
});

const gaussKrueger = (zone: number): Definition => ({
  proj: `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=1 +x_0=${zone}500000 +y_0=0 ${DHDN}`,
  ranges: { east: [zone * 1_000_000 + 100_000, zone * 1_000_000 + 900_000], north: NORTH },
  metric: true,
});

/** Its eastings are as large as northings are elsewhere; both are narrower in Saxony and Brandenburg, where it is used. */
const gaussKrueger5: Definition = {
  ...gaussKrueger(5),
  ranges: { east: [5_340_000, 5_520_000], north: [5_530_000, 6_150_000] },
};

const degrees: Definition = { proj: '+proj=longlat +ellps=GRS80 +no_defs', ranges: DEGREES, metric: false };

/**
 * By EPSG code. 4647 and 5649 to 5653 are UTM with the zone before the easting, 3043 to 3045 UTM with the northing
 * first, 5554 to 5556 UTM with a height; 5676 to 5679 are Gauss-Krüger with the easting first.
 */
const DEFINITIONS: Record<number, Definition> = {
  25831: utm(31),
  25832: utm(32),
  25833: utm(33),
  32632: utm(32),
  32633: utm(33),
  3043: utm(31),
  3044: utm(32),
  3045: utm(33),
  4647: utm(32),
  5649: utm(31),
  5650: utm(33),
  5651: utm(31),
  5652: utm(32),
  5653: utm(33),
  5554: utm(31),
  5555: utm(32),
  5556: utm(33),
  31466: gaussKrueger(2),
  31467: gaussKrueger(3),
  31468: gaussKrueger(4),
  31469: gaussKrueger5,
  5676: gaussKrueger(2),
  5677: gaussKrueger(3),
  5678: gaussKrueger(4),
  5679: gaussKrueger5,
  4258: degrees,
  4326: degrees,
  // Web Mercator stretches lengths by 1.6 in Germany: no areas from it.
  3857: {
    proj: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
    ranges: { east: [300_000, 1_900_000], north: [5_700_000, 7_800_000] },
    metric: false,
  },
};

function make(code: number): ReferenceSystem | null {
  const definition = DEFINITIONS[code];
  if (!definition) return null;
  const toLonLat = definition === degrees ? same : projected(definition.proj);
  return {
    code: `EPSG:${code}`,
    metric: definition.metric,
    toDegrees: (x, y) => {
      const [east, north] = inOrder(definition, x, y);
      const [lon, lat] = toLonLat(east, north);
      return Math.abs(lon) <= 180 && Math.abs(lat) < 85 ? [lon, lat] : [Number.NaN, Number.NaN];
    },
  };
}

const same = (x: number, y: number): [number, number] => [x, y];

function projected(proj: string) {
  const { inverse } = proj4(proj);
  return (x: number, y: number): [number, number] => {
    const [lon = Number.NaN, lat = Number.NaN] = inverse([x, y]);
    return [lon, lat];
  };
}

function inOrder({ ranges, zone }: Definition, x: number, y: number): [number, number] {
  const swapped = isIn(ranges.north, x) && isIn(ranges.east, withoutZone(zone, y));
  const asWritten = isIn(ranges.east, withoutZone(zone, x)) && isIn(ranges.north, y);
  return swapped && !asWritten ? [withoutZone(zone, y), x] : [withoutZone(zone, x), y];
}

/** `32566000` is an easting of 566 km in zone 32, also where the name of the system does not say so. */
const withoutZone = (zone: number | undefined, east: number) =>
  zone !== undefined && east >= zone && east < zone + 1_000_000 ? east - zone : east;

const isIn = ([least, most]: [number, number], value: number) => value >= least && value <= most;
