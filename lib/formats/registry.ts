import { dialogue } from './dialogue';
import type { Format } from './format';
import { mapDialogue } from './map-dialogue';
import { survey } from './survey';

/** All formats, one line each. */
export const formats: readonly Format[] = [dialogue, mapDialogue, survey];

/** The format with this code. An unknown code is a fault: the database only holds codes of this list. */
export function formatOf(code: string): Format {
  const format = formats.find((candidate) => candidate.code === code);
  if (!format) throw new Error(`No format has the code ${code}.`);
  return format;
}
