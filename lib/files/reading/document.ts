import { readFile } from 'node:fs/promises';
import { Refusal } from '@/lib/errors';
import type { ReadDocument } from '../model';
import { beginsAsArchive, readOffice } from './office';
import { beginsAsPdf, readPdf } from './pdf';
import type { Sent } from './said';
import { readTable } from './table';

/**
 * Reads a document by its first bytes, not by what its sender says. Of a table alone, which has none, the name must say
 * so. Works without a pause: a server calls `readBeside`. Refuses with `Invalid` `document.other` {file}, or as its reader does.
 */
export async function readDocument(file: Sent): Promise<ReadDocument> {
  const bytes = await readFile(file.path);
  if (beginsAsPdf(bytes)) return readPdf(bytes, file.name);
  if (bytes.length > 4 && beginsAsArchive(bytes)) return readOffice(bytes, file.name);
  if (/\.csv$/i.test(file.name)) return readTable(bytes, file.name);
  throw new Refusal('Invalid', 'document.other', { file: file.name });
}
