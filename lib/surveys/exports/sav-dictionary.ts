import { cutTo, elementsOf, MISSING, type SavColumn } from './sav-columns';

/** What stands at the head of an SPSS file: which variables there are, and how they and their values are called. */
export function dictionaryOf(columns: readonly SavColumn[], title: string): Uint8Array {
  let place = 1;
  const places = columns.map(({ width }) => {
    const own = place;
    place += elementsOf(width);
    return own;
  });
  return Buffer.concat([
    headOf(place - 1, title),
    ...columns.map(variableOf),
    ...columns.map((column, index) => labelsOf(column, places[index] ?? 0)),
    extension(3, 4, whole(16, 0, 0, -1, 1, 1, 2, UTF_8)),
    extension(4, 8, doubles(MISSING, Number.MAX_VALUE, NEXT_TO_MISSING)),
    extension(11, 4, whole(...columns.flatMap(({ isScale, width }) => [isScale ? 3 : 1, width || 8, width ? 0 : 1]))),
    extension(13, 1, Buffer.from(columns.map(({ short, name }) => `${short}=${name}`).join('\t'))),
    extension(20, 1, Buffer.from('UTF-8')),
    whole(999, 0),
  ]);
}

/** Windows' number for it. */
const UTF_8 = 65_001;
/** The lowest number that is one: the one after that which stands for nothing. */
const NEXT_TO_MISSING = -1.7976931348623155e308;
/** How a number, a day (31.05.2026) and a text are printed. */
const FORMATS = { number: 5, day: 38, text: 1 };
const LABEL_BYTES = 252;
const VALUE_LABEL_BYTES = 119;

const headOf = (elements: number, title: string): Buffer =>
  Buffer.concat([
    Buffer.from('$FL2'),
    padded('@(#) SPSS DATA FILE Stadtgespraech', 60),
    // Layout 2; not compressed; no weights; how many responses follow is not said.
    whole(2, elements, 0, 0, -1),
    doubles(100),
    // A day and a time have to stand here; which, is nobody's business.
    padded('01 Jan 70', 9),
    padded('00:00:00', 8),
    padded(title, 64),
    Buffer.alloc(3),
  ]);

function variableOf({ short, label, width, isDay }: SavColumn): Buffer {
  const kind = width > 0 ? FORMATS.text : isDay ? FORMATS.day : FORMATS.number;
  const format = (kind << 16) | ((width || (isDay ? 10 : 8)) << 8) | (width > 0 || isDay ? 0 : 2);
  const words = Buffer.from(cutTo(label, LABEL_BYTES));
  const rest = whole(2, -1, 0, 0, 0, 0);
  return Buffer.concat([
    whole(2, width, 1, 0, format, format),
    padded(short, 8),
    whole(words.length),
    words,
    Buffer.alloc(-words.length & 3, 0x20),
    ...Array.from({ length: elementsOf(width) - 1 }, () => Buffer.concat([rest, padded('', 8)])),
  ]);
}

function labelsOf({ labels }: SavColumn, place: number): Buffer {
  if (labels.length === 0) return Buffer.alloc(0);
  const each = labels.map(({ value, label }) => {
    const words = Buffer.from(cutTo(label, VALUE_LABEL_BYTES));
    return Buffer.concat([doubles(value), Buffer.of(words.length), words, Buffer.alloc(-(words.length + 1) & 7, 0x20)]);
  });
  return Buffer.concat([whole(3, labels.length), ...each, whole(4, 1, place)]);
}

const extension = (kind: number, size: number, data: Buffer): Buffer =>
  Buffer.concat([whole(7, kind, size, data.length / size), data]);

function whole(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeInt32LE(number, 4 * index);
  return bytes;
}

function doubles(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(8 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeDoubleLE(number, 8 * index);
  return bytes;
}

function padded(text: string, bytes: number): Buffer {
  const field = Buffer.alloc(bytes, 0x20);
  field.write(cutTo(text, bytes), 'utf8');
  return field;
}
