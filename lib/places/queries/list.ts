import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Refusal } from '@/lib/errors';
import type { Place } from '../model/place';
import { isHeading, placeOfLine } from './list-line';

/** So many are kept at once. */
const BATCH = 2_000;
/** So many bytes are read at once, so that others get their turn in between. */
const PIECE = 64 * 1024;

/** The places of a list in the order of its lines, in batches. Throws `Invalid` at the first line that is none, and for an empty list. */
export async function* placesInList(path: string): AsyncGenerator<Place[]> {
  const text = decoded(await readFile(path));
  let batch: Place[] = [];
  let any = false;
  for await (const { record, line, isFirst } of linesOf(text)) {
    if (isFirst && isHeading(record)) continue;
    batch.push(placeOfLine(record, line));
    any = true;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (!any) throw new Refusal('Invalid', 'places.list-empty');
  yield batch;
}

async function* linesOf(text: string) {
  const options = { delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true };
  const lines = Readable.from(piecesOf(Buffer.from(text))).pipe(parse({ ...options, bom: true }));
  let isFirst = true;
  try {
    for await (const { record, info } of lines as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { record, line: info.lines, isFirst };
      isFirst = false;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('Invalid', 'places.line-unreadable', { line: Number(error.lines ?? 1) });
  }
}

function* piecesOf(bytes: Buffer) {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

/** What a spreadsheet writes in Germany is often no UTF-8. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A comma may stand inside of a number; what stands beside it in the first line is what divides. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/\r?\n|$/));
  return [';', '\t'].find((mark) => first.includes(mark)) ?? ',';
}
