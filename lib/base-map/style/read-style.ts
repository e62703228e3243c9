import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { z } from 'zod';
import { Refusal } from '@/lib/errors';
import { TileSource } from '@/lib/layers/model/remote';
import { plainWords } from '@/lib/layers/remote/plain-words';
import { type Ask, absoluteTemplate, JSON_TYPES, tileJson } from '@/lib/layers/remote/tile-json';
import { checkedLayers, sourceName } from './checked-layers';

/** A style of another host, read and checked: nothing of it names an address that a browser would ask. */
export interface BroughtStyle {
  /** Each with a name of ours; without its tiles, of which `from` knows where they are. */
  sources: Record<string, SourceSpecification>;
  /** Where the tiles of each source are, in the order of the sources. */
  from: TilesFrom[];
  /** From the lowest up. */
  layers: LayerSpecification[];
  /** The address that those of its icons begin with; null where it has none. */
  icons: string | null;
  /** Whom its sources want named, as plain words. */
  attribution: string;
  /** About how much it takes in memory. */
  bytes: number;
}

/** Where a source's tiles are: an address with `{z}`, `{x}` and `{y}`, never shown to anybody. */
export interface TilesFrom {
  tiles: 'vector' | 'picture';
  template: string;
  minZoom: number;
  maxZoom: number;
}

/** How large a style may be, in bytes; that of basemap.de has a fifth. */
export const STYLE_BYTES = 5 * 1024 * 1024;
const SOURCES_LIMIT = 12;

/**
 * Asks for a MapLibre style (version 8) and takes of it what draws tiles: sources of vectors, pictures and heights, and
 * the layers that draw them. Everything else is left out: other sources, fonts (the browser has its own), whatever the
 * specification does not know. Addresses may be relative to the style's own. Refuses with `base-map.no-style`,
 * `base-map.style-empty`, `remote.no-tile-json`, or as `ask` does.
 */
export async function readStyle(address: string, ask: Ask): Promise<BroughtStyle> {
  const { status, body } = await ask(address, { types: STYLE_TYPES, bytes: STYLE_BYTES });
  const read = Style.safeParse(status === 200 ? contentOf(body) : null);
  if (!read.success) throw new Refusal('Invalid', 'base-map.no-style', { status });
  const { sources, layers, sprite } = read.data;
  const found = await sourcesIn(sources, address, ask);
  const drawn = await checkedLayers(
    layers,
    new Map([...found].map(([name, { spec }], index) => [name, { index, spec }])),
  );
  if (drawn.length === 0) throw new Refusal('Invalid', 'base-map.style-empty');
  const all = [...found.values()];
  return {
    sources: Object.fromEntries(all.map(({ spec }, index) => [sourceName(index), spec])),
    from: all.map(({ from }) => from),
    layers: drawn,
    icons: iconsAt(sprite, address),
    attribution: plainWords([...new Set(all.map(({ attribution }) => attribution).filter(Boolean))].join(' · ')),
    bytes: body.length,
  };
}

const STYLE_TYPES = [...JSON_TYPES, 'application/vnd.mapbox.style+json', 'application/octet-stream'];

const Style = z.object({
  version: z.literal(8),
  sources: z.record(z.string(), z.unknown()),
  layers: z.array(z.unknown()).min(1).max(3_000),
  sprite: z.unknown().optional(),
});

const Zoom = z.number().min(0).max(30);
const Source = z.object({
  type: z.enum(['vector', 'raster', 'raster-dem']),
  url: z.string().optional(),
  tiles: z.array(z.string()).optional(),
  minzoom: Zoom.optional(),
  maxzoom: Zoom.optional(),
  tileSize: z.number().int().min(64).max(1_024).optional(),
  scheme: z.enum(['xyz', 'tms']).optional(),
  encoding: z.enum(['terrarium', 'mapbox']).optional(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  attribution: z.string().optional(),
});
type Source = z.output<typeof Source>;

interface Found {
  spec: SourceSpecification;
  from: TilesFrom;
  attribution: string;
}

function contentOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

/** The sources that we can bring, by their names in the style. */
async function sourcesIn(sources: Record<string, unknown>, address: string, ask: Ask): Promise<Map<string, Found>> {
  const usable = Object.entries(sources).flatMap(([name, raw]) => {
    const read = Source.safeParse(raw);
    return read.success ? [[name, read.data] as const] : [];
  });
  const found = await Promise.all(
    usable.slice(0, SOURCES_LIMIT).map(async ([name, source]) => [name, await foundIn(source, address, ask)] as const),
  );
  return new Map(found.flatMap(([name, source]) => (source ? [[name, source]] : [])));
}

/** Null where its tiles have an address that we could not ask, such as `mapbox://`. */
async function foundIn(source: Source, address: string, ask: Ask): Promise<Found | null> {
  const told = await tilesOf(source, address, ask);
  const read = TileSource.safeParse(told && { ...told, attribution: '', layers: ['any'] });
  if (!told || !read.success) return null;
  const { template, minZoom, maxZoom } = read.data;
  return {
    spec: specOf(source, { minZoom, maxZoom }),
    from: { tiles: source.type === 'vector' ? 'vector' : 'picture', template, minZoom, maxZoom },
    attribution: plainWords(source.attribution ?? told.attribution),
  };
}

async function tilesOf({ tiles, url, minzoom = 0, maxzoom = 22 }: Source, address: string, ask: Ask) {
  const zooms = { minZoom: Math.floor(minzoom), maxZoom: Math.min(22, Math.floor(maxzoom)) };
  const [template] = tiles ?? [];
  if (template !== undefined) return { template: absoluteTemplate(template, address), attribution: '', ...zooms };
  if (url === undefined || !isWeb(url, address)) return null;
  const { template: told, minZoom, maxZoom, attribution } = await tileJson(new URL(url, address).href, ask);
  return { template: told, minZoom, maxZoom, attribution };
}

function specOf(source: Source, zooms: { minZoom: number; maxZoom: number }): SourceSpecification {
  const { type, tileSize, scheme, encoding, bounds } = source;
  return {
    type,
    minzoom: zooms.minZoom,
    maxzoom: zooms.maxZoom,
    ...(type !== 'vector' && tileSize && { tileSize }),
    ...(type === 'raster-dem' && encoding && { encoding }),
    ...(type !== 'raster-dem' && scheme && { scheme }),
    ...(bounds && { bounds }),
  } as SourceSpecification;
}

const isWeb = (url: string, address: string) =>
  URL.canParse(url, address) && /^https?:$/.test(new URL(url, address).protocol);

/** A style may have several sets of icons; those that its layers name without a prefix are the first or `default`. */
function iconsAt(sprite: unknown, address: string): string | null {
  const sets = z.array(z.object({ id: z.string(), url: z.string() })).safeParse(sprite);
  const url = sets.success ? sets.data.find(({ id }) => id === 'default')?.url : sprite;
  return typeof url === 'string' && url !== '' && isWeb(url, address) ? new URL(url, address).href : null;
}
