import { inflateSync } from 'node:zlib';

/** The objects of a PDF as texts, and every text in which a name of its own could stand. */
export interface PdfObjects {
  /** By their numbers; of several with one number the last, which is what readers take. */
  objects: ReadonlyMap<number, string>;
  /** The file itself, then what its packed objects unpack to; names without escapes. */
  texts: readonly string[];
}

/** A PDF that hides objects in a way that we do not follow. */
export class Unreadable extends Error {}

/** What packed objects may unpack to, in bytes: one stream, and all. */
const STREAM_LIMIT = 32 * 1024 * 1024;
const ALL_LIMIT = 128 * 1024 * 1024;
/** So many objects no document has, and so long, in bytes, is no list of those in a stream. Behind that memory would end. */
const OBJECTS_LIMIT = 500_000;
const LIST_LIMIT = 1024 * 1024;
const OBJECT = /\b(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj\b/g;

/**
 * Collects the objects of a PDF (ISO 32000-1, 7.3 and 7.5.7) without its cross-reference table, which may say anything:
 * whatever a reader could take for an object is among them. Throws `Unreadable` where objects are packed in another way
 * than all programs pack them.
 */
export function pdfObjects(bytes: Buffer): PdfObjects {
  const text = bytes.toString('latin1');
  const objects = new Map<number, string>();
  const texts = [withoutEscapes(text)];
  let [unpacked, looked] = [0, 0];
  for (const match of text.matchAll(OBJECT)) {
    const from = match.index + match[0].length;
    const { head, streamAt } = headOf(text, from);
    // Objects lie behind each other. Where they seem to lie in each other, looking at all of them could take for ever.
    looked += head.length;
    if (looked > 2 * text.length) throw new Unreadable('objects in objects');
    objects.set(Number(match[1]), head);
    if (objects.size > OBJECTS_LIMIT) throw new Unreadable('more than can be looked at');
    if (streamAt === null || !holdsObjects(head)) continue;
    const packed = unpack(bytes, streamAt, head);
    unpacked += packed.length;
    if (unpacked > ALL_LIMIT) throw new Unreadable('more than can be looked at');
    texts.push(packed);
    for (const [number, inner] of innerObjects(packed, head)) objects.set(number, inner);
  }
  return { objects, texts };
}

/** A stream of objects says how many they are and where the first begins; whatever it calls itself. */
const holdsObjects = (head: string): boolean => /\/N\b/.test(head) && /\/First\b/.test(head);
const BOUNDARY = /\bstream\r?\n|\bendobj\b/g;

function headOf(text: string, from: number): { head: string; streamAt: number | null } {
  BOUNDARY.lastIndex = from;
  const end = BOUNDARY.exec(text);
  const head = withoutEscapes(text.slice(from, end?.index));
  return { head, streamAt: end?.[0].startsWith('stream') ? end.index + end[0].length : null };
}

/**
 * Names may write any letter as `#` and its number. Byte by byte: `replace` would remember all that it finds before it
 * begins, and where that is too much V8 ends not the thread but the process.
 */
function withoutEscapes(text: string): string {
  if (!text.includes('#')) return text;
  const bytes = Buffer.from(text, 'latin1');
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] === HASH ? sixteenth(bytes[at + 1]) * 16 + sixteenth(bytes[at + 2]) : Number.NaN;
    bytes[length++] = Number.isNaN(code) ? (bytes[at] as number) : code;
    if (!Number.isNaN(code)) at += 2;
  }
  return bytes.toString('latin1', 0, length);
}

const HASH = 0x23;
/** Of a digit, 0 to 15. */
function sixteenth(digit = 0): number {
  if (digit >= 0x30 && digit <= 0x39) return digit - 0x30;
  const letter = digit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

/** Its end is where its packing ends, not where somebody says. */
function unpack(bytes: Buffer, from: number, head: string): string {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(head)?.[1]?.replace(/[[\]\s]/g, '') ?? '';
  if (/\/Predictor\s+(?!1\b)\d/.test(head)) throw new Unreadable('objects behind a predictor');
  if (filter === '') return bytes.toString('latin1', from, from + STREAM_LIMIT).split('endstream')[0] ?? '';
  if (filter !== '/FlateDecode' && filter !== '/Fl') throw new Unreadable(`objects packed with ${filter}`);
  try {
    return withoutEscapes(inflateSync(bytes.subarray(from), { maxOutputLength: STREAM_LIMIT }).toString('latin1'));
  } catch {
    throw new Unreadable('objects that cannot be unpacked');
  }
}

function innerObjects(packed: string, head: string): [number, string][] {
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0);
  if (first > LIST_LIMIT) throw new Unreadable('more than can be looked at');
  const numbers = packed.slice(0, first).trim().split(/\s+/).map(Number);
  const found: [number, string][] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [number = 0, from = 0, end] = [numbers[at], numbers[at + 1], numbers[at + 3]];
    found.push([number, packed.slice(first + from, end === undefined ? undefined : first + end)]);
  }
  return found;
}
