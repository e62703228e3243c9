import { z } from 'zod';
import { topics } from '@/lib/offers/model';
import type { Box } from './box';
import { CRS84 } from './default-system';
import { systemUris } from './reference-systems';

/** How many annotations a page has, where nothing is said, and at most. More is not refused: one gets the most. */
export const PAGE = 100;
export const PAGE_LIMIT = 1_000;

/** Where a further page starts, as the page before says it. */
const CURSOR = /^[\w.-]{1,100}$/;

/** How far around a place one may ask, in metres: no closer than a place is told, no farther than a county. */
const RADIUS_LEAST = 100;
const RADIUS_LIMIT = 50_000;

/** Where an offer that is public may stand. */
export const publicStates = ['announced', 'open', 'closed'] as const;

/**
 * Every parameter of the API: as its definition says it (OpenAPI 3.0), and how its text is read. The definition is all
 * that a reader of the document knows, so both stand together. OGC 17-069r4, 7.15.
 */
export const parameters = {
  limit: {
    schema: { type: 'integer', minimum: 1, maximum: PAGE_LIMIT, default: PAGE },
    read: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .refine((limit) => limit >= 1)
      .transform((limit) => Math.min(limit, PAGE_LIMIT)),
  },
  bbox: {
    schema: { type: 'array', minItems: 4, maxItems: 6, items: { type: 'number' } },
    read: z.string().max(200).transform(numbersIn).pipe(z.array(z.number())).transform(withoutHeights).refine(isBox),
  },
  'bbox-crs': { schema: { type: 'string', format: 'uri', enum: systemUris, default: CRS84 }, read: z.enum(systemUris) },
  crs: { schema: { type: 'string', format: 'uri', enum: systemUris, default: CRS84 }, read: z.enum(systemUris) },
  datetime: {
    schema: { type: 'string', example: '2026-01-01T00:00:00Z/..' },
    read: z.string().max(100).transform(periodIn).refine(isInOrder),
  },
  category: {
    schema: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' },
    read: z.string().regex(/^[a-z0-9-]{1,40}$/),
  },
  after: {
    schema: { type: 'integer', minimum: 0 },
    read: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  },
  cursor: { schema: { type: 'string', pattern: CURSOR.source }, read: z.string().regex(CURSOR) },
  state: { schema: { type: 'string', enum: publicStates }, read: z.enum(publicStates) },
  topic: { schema: { type: 'string', enum: topics }, read: z.enum(topics) },
  lon: { schema: { type: 'number', minimum: -180, maximum: 180 }, read: degrees(180) },
  lat: { schema: { type: 'number', minimum: -90, maximum: 90 }, read: degrees(90) },
  radius: {
    schema: { type: 'integer', minimum: RADIUS_LEAST, maximum: RADIUS_LIMIT },
    read: z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number)
      .refine((metres) => metres >= RADIUS_LEAST && metres <= RADIUS_LIMIT),
  },
  f: { schema: { type: 'string', enum: ['json'] }, read: z.enum(['json']) },
} as const satisfies Record<string, { schema: object; read: z.ZodType }>;

export type ParameterName = keyof typeof parameters;

/** What a request asks for: each parameter that it names, read. */
export type Asked = { [Name in ParameterName]?: z.output<(typeof parameters)[Name]['read']> };

/** From when until when; null where that end is open. ISO 8601. */
interface Period {
  from: string | null;
  to: string | null;
}

/** A place is rounded as one that is followed: to about a hundred metres, so that it is nobody's door. */
function degrees(limit: number) {
  return z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,20})?$/)
    .transform((text) => Math.round(Number(text) * 1_000) / 1_000)
    .refine((value) => Math.abs(value) <= limit);
}

/** Empty parts are no number, whatever JavaScript says. */
function numbersIn(text: string): number[] {
  return text
    .split(',')
    .map((part) => (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(part) ? Number(part) : Number.NaN));
}

/** A box with six numbers has heights, which no annotation has. */
function withoutHeights(box: number[]): number[] {
  return box.length === 6 ? [0, 1, 3, 4].map((at) => box[at] ?? Number.NaN) : box;
}

function isBox(box: number[]): box is [number, number, number, number] & Box {
  return box.length === 4 && box.every(Number.isFinite);
}

/** RFC 3339, 5.6: date and time with an offset; also a whole day, which many clients send. */
const MOMENT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/i;

/** An instant, or an interval of which one end may be open: `..` or nothing. Null where it is neither. */
function periodIn(text: string): Period | null {
  const ends = text.split('/');
  const [first = '', second = first] = ends;
  const from = momentOf(first, 'T00:00:00Z');
  const to = momentOf(second, 'T23:59:59.999Z');
  const isOpen = from === null && to === null;
  return ends.length > 2 || from === undefined || to === undefined || isOpen ? null : { from, to };
}

/** In UTC; null: open; undefined: no moment. */
function momentOf(text: string, time: string): string | null | undefined {
  if (text === '' || text === '..') return null;
  if (!MOMENT.test(text) || !isDay(text.slice(0, 10))) return undefined;
  // A leap second is the one after it, to everybody but astronomers.
  const moment = new Date((text.length === 10 ? text + time : text.toUpperCase()).replace(/:60(?=[.Z+-])/, ':59'));
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** Whether its month has such a day; JavaScript makes the 3rd of March of a 31st of February. */
const isDay = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

function isInOrder(period: Period | null): period is Period {
  return period !== null && (period.from === null || period.to === null || period.from <= period.to);
}
