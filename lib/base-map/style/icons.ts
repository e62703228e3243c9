import { z } from 'zod';
import { Refusal } from '@/lib/errors';
import { newKeptAnswers } from '@/lib/layers/remote/kept-answers';
import { pictureHead } from '@/lib/layers/remote/picture-head';
import { JSON_TYPES } from '@/lib/layers/remote/tile-json';
import { fetchInTurn } from '@/lib/outgoing/fetch-in-turn';

/** The parts of a style's icons: a list of where each is, and one picture of all; for usual screens and for fine ones. */
export const iconParts = ['.json', '.png', '@2x.json', '@2x.png'] as const;
export type IconPart = (typeof iconParts)[number];

/** A part as it is sent. */
export interface Icons {
  type: string;
  bytes: Buffer;
}

const LIST_BYTES = 1024 * 1024;
const PICTURE_BYTES = 4 * 1024 * 1024;
/** In pixels. A small file may unpack to a picture of gigabytes in everybody's browser. */
const SIDE_LIMIT = 4_096;

const icons = newKeptAnswers<Icons>({ bytes: 16 * 1024 * 1024, ms: 60 * 60_000, sizeOf: ({ bytes }) => bytes.length });

/**
 * A part of a style's icons, kept for an hour. In: the address that a style names. Refuses with `base-map.no-icons`, or
 * as `fetchInTurn` does.
 */
export function broughtIcons(tenantId: string, address: string, part: IconPart): Promise<Icons> {
  const url = new URL(address);
  url.pathname += part;
  const bring = part.endsWith('.json') ? list : picture;
  return icons(tenantId, url.href, () => bring(tenantId, url.href));
}

async function picture(tenantId: string, address: string): Promise<Icons> {
  const { status, body } = await fetchInTurn(tenantId, address, { types: ['image/png'], bytes: PICTURE_BYTES });
  const head = status === 200 ? pictureHead(body) : null;
  if (head?.type !== 'image/png' || Math.max(head.width, head.height) > SIDE_LIMIT)
    throw new Refusal('Invalid', 'base-map.no-icons', { status });
  return { type: head.type, bytes: body };
}

async function list(tenantId: string, address: string): Promise<Icons> {
  const { status, body } = await fetchInTurn(tenantId, address, { types: JSON_TYPES, bytes: LIST_BYTES });
  const read = IconList.safeParse(status === 200 ? contentOf(body) : null);
  if (!read.success) throw new Refusal('Invalid', 'base-map.no-icons', { status });
  return { type: 'application/json', bytes: Buffer.from(JSON.stringify(read.data)) };
}

const Pixels = z.number().min(0).max(SIDE_LIMIT);
const Stretch = z.array(z.tuple([Pixels, Pixels])).optional();
const IconList = z.record(
  z.string().max(200),
  z.object({
    x: Pixels,
    y: Pixels,
    width: Pixels,
    height: Pixels,
    pixelRatio: z.number().min(0.1).max(8).default(1),
    sdf: z.boolean().optional(),
    content: z.tuple([Pixels, Pixels, Pixels, Pixels]).optional(),
    stretchX: Stretch,
    stretchY: Stretch,
  }),
);

function contentOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
