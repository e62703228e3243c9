import { setImmediate as othersTurn } from 'node:timers/promises';
import {
  type LayerSpecification,
  type SourceSpecification,
  type StyleSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { z } from 'zod';

/** The sources that layers may draw, by their names in the style. */
export type KnownSources = ReadonlyMap<string, { index: number; spec: SourceSpecification }>;

/**
 * The layers of a style that draw one of these sources, or the ground, as far as they are right by MapLibre's own
 * specification: with names of ours and nothing but what draws. What is not right is left out. In: as it was sent. Takes
 * half a millisecond a layer, so others have their turn in between.
 */
export async function checkedLayers(raw: readonly unknown[], sources: KnownSources): Promise<LayerSpecification[]> {
  const specs = [...sources.values()].map(({ index, spec }) => [sourceName(index), spec] as const);
  const right: LayerSpecification[] = [];
  for (let from = 0; from < raw.length; from += AT_ONCE) {
    const layers = raw.slice(from, from + AT_ONCE).flatMap((layer, index) => {
      const read = Layer.safeParse(layer);
      return read.success ? plainLayer(read.data, from + index, sources) : [];
    });
    const wrong = wrongLayers({ version: 8, sources: Object.fromEntries(specs), layers });
    right.push(...layers.filter((_layer, index) => !wrong.has(index)));
    await othersTurn();
  }
  return right;
}

/** So many layers are checked in one go. */
const AT_ONCE = 25;

/** What we call a source, so that it never has the name of one of our own. */
export const sourceName = (index: number) => `base-${index}`;

const Things = z.record(z.string(), z.unknown());
const Layer = z.object({
  type: z.enum([
    ...(['background', 'fill', 'line', 'symbol', 'circle'] as const),
    ...(['raster', 'hillshade', 'fill-extrusion', 'heatmap'] as const),
  ]),
  source: z.string().optional(),
  'source-layer': z.string().optional(),
  minzoom: z.number().optional(),
  maxzoom: z.number().optional(),
  filter: z.array(z.unknown()).optional(),
  layout: Things.optional(),
  paint: Things.optional(),
});

function plainLayer(layer: z.output<typeof Layer>, index: number, sources: KnownSources): LayerSpecification[] {
  const source = sources.get(layer.source ?? '');
  if (layer.type !== 'background' && !source) return [];
  const named = { ...layer, id: `base-${index}`, ...(source && { source: sourceName(source.index) }) };
  return [named as unknown as LayerSpecification];
}

/** The numbers of the layers in which something is wrong; all, where they are nested so deep that nobody can tell. */
function wrongLayers(style: StyleSpecification): ReadonlySet<number> {
  try {
    const numbers = validateStyleMin(style).map(({ message }) => Number(/^layers\[(\d+)\]/.exec(message)?.[1] ?? -1));
    return numbers.includes(-1) ? all(style) : new Set(numbers);
  } catch {
    return all(style);
  }
}

const all = ({ layers }: StyleSpecification) => new Set(layers.keys());
