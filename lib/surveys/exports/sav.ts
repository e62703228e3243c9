import type { Variable } from '../model/variables';
import type { FileResponse } from '../queries/responses-for-files';
import { cutTo, elementsOf, MISSING, type SavColumn, savColumns, widthOf } from './sav-columns';
import { dictionaryOf } from './sav-dictionary';

/**
 * Answers as an SPSS system file (.sav), after the description in PSPP's developer's guide: UTF-8, not compressed, options
 * as numbers with labels. Longer texts than 255 bytes are cut: what is longer is a format of its own. In: the responses,
 * twice, since how wide a text becomes stands at the head.
 */
export async function* savOf(
  variables: readonly Variable[],
  batches: () => AsyncIterable<FileResponse[]>,
  title: string,
): AsyncGenerator<Uint8Array> {
  const columns = savColumns(variables, await widthsOf(variables, batches()));
  yield dictionaryOf(columns, title);
  const size = columns.reduce((sum, { width }) => sum + 8 * elementsOf(width), 0);
  for await (const batch of batches()) {
    const cases = Buffer.alloc(size * batch.length);
    let at = 0;
    for (const response of batch) for (const column of columns) at = writeCell(cases, at, { column, response });
    if (batch.length > 0) yield cases;
  }
}

/** How many bytes the longest text of each variable of words has. */
async function widthsOf(variables: readonly Variable[], batches: AsyncIterable<FileResponse[]>): Promise<number[]> {
  const widths = variables.map(() => 0);
  if (!variables.some(({ holds }) => holds === 'words')) return widths;
  for await (const batch of batches) {
    for (const response of batch) {
      for (const [index, variable] of variables.entries()) {
        if (variable.holds === 'words') widths[index] = Math.max(widths[index] ?? 0, widthOf(variable.read(response)));
      }
    }
  }
  return widths;
}

function writeCell(
  cases: Buffer,
  at: number,
  { column, response }: { column: SavColumn; response: FileResponse },
): number {
  const value = column.read(response);
  const end = at + 8 * elementsOf(column.width);
  if (column.width === 0) {
    cases.writeDoubleLE(typeof value === 'number' ? value : MISSING, at);
    return end;
  }
  cases.fill(0x20, at, end);
  cases.write(cutTo(String(value ?? ''), column.width), at, 'utf8');
  return end;
}
