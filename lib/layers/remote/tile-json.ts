import { z } from 'zod';
import { Refusal } from '@/lib/errors';
import type { Answer, Question } from '@/lib/outgoing/model';
import { safeFetch } from '@/lib/outgoing/safe-fetch';
import { type TileSource, ZOOM_LIMIT } from '../model/remote';
import { plainWords } from './plain-words';

/**
 * What a TileJSON says of its vector tiles (TileJSON 2 and 3): everything that `TileSource` asks an editor for, to be
 * checked by it. In: an address as an editor typed it. Refuses with `remote.no-tile-json`, or as `safeFetch` does.
 */
export async function tileJson(address: string, ask: Ask = safeFetch): Promise<TileSource> {
  const { status, body } = await ask(address, { types: JSON_TYPES, bytes: JSON_BYTES });
  const read = TileJson.safeParse(status === 200 ? contentOf(body) : null);
  if (!read.success) throw new Refusal('Invalid', 'remote.no-tile-json', { status });
  const { tiles, minzoom, maxzoom, attribution, vector_layers } = read.data;
  return {
    template: absoluteTemplate(tiles[0] ?? '', address),
    minZoom: minzoom,
    maxZoom: Math.min(maxzoom, ZOOM_LIMIT),
    attribution: plainWords(attribution),
    layers: vector_layers.map(({ id }) => id),
  };
}

/** How an outside host is asked. */
export type Ask = (address: string, question: Question) => Promise<Answer>;

/** Some write the tiles' address beside that of the TileJSON itself. A URL would write braces as percent signs. */
export const absoluteTemplate = (template: string, address: string): string =>
  URL.canParse(template, address)
    ? new URL(template, address).href.replace(/%7B([xyz])%7D/gi, (_match, name: string) => `{${name.toLowerCase()}}`)
    : template;

const JSON_BYTES = 1024 * 1024;
/** What servers call JSON. */
export const JSON_TYPES = [
  'application/json',
  'application/tilejson+json',
  'application/vnd.mapbox.tile+json',
  'text/json',
  'text/plain',
];

const Zoom = z.number().int().min(0).max(30);
const TileJson = z.object({
  tiles: z.array(z.string().max(2_000)).min(1),
  // Counting y from the south is allowed by the specification, and nobody in the field does it.
  scheme: z.literal('xyz').default('xyz'),
  minzoom: Zoom.default(0),
  maxzoom: Zoom.default(ZOOM_LIMIT),
  attribution: z.string().default(''),
  vector_layers: z
    .array(z.object({ id: z.string().min(1).max(200) }))
    .max(100)
    .default([]),
});

function contentOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
