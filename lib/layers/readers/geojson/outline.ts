import { isUtf8 } from 'node:buffer';
import { Refusal } from '@/lib/errors';
import { PLAN_FEATURES_LIMIT } from '../../model/plan';
import { JsonFault, JsonWalk, type Span } from './json-walk';

/** A GeoJSON text that is known to be JSON, and where its members and its features lie. */
export interface Outline {
  /** The value of one of these members of the outermost object; undefined where it is not there or over 64 KiB long. */
  member: (key: Member) => unknown;
  /** Each element of `features`; null where there is no such array. */
  features: Span[] | null;
  /** The value in this span. */
  valueIn: (span: Span) => unknown;
  whole: Span;
}

type Member = (typeof MEMBERS)[number];

/**
 * Walks once over the whole text. Refuses with `Invalid`: `plan.json.not-utf8`, `plan.json.broken` with line and column
 * (both from 1), `plan.json.too-deep`, `plan.geojson.unknown` for JSON that is no object, `plan.too-many-features`.
 */
export function outlineOf(bytes: Buffer, file: string): Outline {
  if (!isUtf8(bytes)) throw new Refusal('Invalid', 'plan.json.not-utf8', { file });
  const start = hasMark(bytes) ? 3 : 0;
  const valueIn = ({ start, end }: Span): unknown => JSON.parse(bytes.toString('utf8', start, end));
  try {
    const { members, features } = walked(new JsonWalk(bytes, start), (key) => String(valueIn(key)), file);
    const member = (key: Member) => {
      const span = members.get(key);
      return span && span.end - span.start <= MEMBER_BYTES ? valueIn(span) : undefined;
    };
    return { member, features, valueIn, whole: { start, end: bytes.length } };
  } catch (error) {
    throw error instanceof JsonFault ? refused(error, bytes, file) : error;
  }
}

const MEMBERS = ['type', 'name', 'crs'] as const;
const MEMBER_BYTES = 64 * 1024;

/** The byte order mark, which RFC 8259 lets a reader skip. */
const hasMark = (bytes: Buffer) => bytes.subarray(0, 3).equals(Buffer.from('\uFEFF'));

function walked(walk: JsonWalk, nameOf: (key: Span) => string, file: string) {
  const members = new Map<string, Span>();
  let features: Span[] | null = null;
  if (walk.peek() !== '{'.charCodeAt(0)) {
    walk.value();
    walk.end();
    throw new Refusal('Invalid', 'plan.geojson.unknown', { file });
  }
  walk.object((key) => {
    const name = nameOf(key);
    const isList = name === 'features' && walk.peek() === '['.charCodeAt(0);
    const found: Span[] = [];
    if (isList) walk.array(() => keep(found, walk.value(), file));
    if (isList) features = found;
    else if (MEMBERS.some((wanted) => wanted === name)) members.set(name, walk.value());
    else walk.value();
  });
  walk.end();
  return { members, features: features as Span[] | null };
}

function keep(found: Span[], span: Span, file: string): void {
  if (found.length === PLAN_FEATURES_LIMIT)
    throw new Refusal('Invalid', 'plan.too-many-features', { file, limit: PLAN_FEATURES_LIMIT });
  found.push(span);
}

function refused({ at, tooDeep }: JsonFault, bytes: Buffer, file: string): Refusal {
  const before = bytes.toString('utf8', 0, at);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  if (tooDeep) return new Refusal('Invalid', 'plan.json.too-deep', { file, line, column });
  return new Refusal('Invalid', 'plan.json.broken', { file, line, column });
}
