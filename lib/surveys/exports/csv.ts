import { csvCell } from '@/lib/open-data/model/csv';
import type { Variable } from '../model/variables';
import type { FileResponse } from '../queries/responses-for-files';

/**
 * Answers as CSV (RFC 4180) that a German spreadsheet opens as it is: after a byte order mark, with semicolons and decimal
 * commas, options by their keys, and no text that would be taken for a formula.
 */
export async function* csvOf(
  variables: readonly Variable[],
  batches: AsyncIterable<FileResponse[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${lineOf(variables.map(({ name }) => name))}`;
  for await (const batch of batches) {
    const lines = batch.map((response) => lineOf(variables.map((variable) => variable.read(response))));
    if (lines.length > 0) yield lines.join('');
  }
}

const lineOf = (cells: (string | number | null)[]) => `${cells.map(csvCell).join(';')}\r\n`;
