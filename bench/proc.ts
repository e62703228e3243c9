import { closeSync, openSync, readSync } from 'node:fs';

/** Files of `/proc` say no size, so that `readFileSync` takes 64 KB for each: garbage that whoever is measured pays for. */
const page = Buffer.alloc(16_384);

/** What a small file of `/proc` says; nothing where there is none, since a process may end before it is read. */
export function procText(name: string): string {
  let file: number | null = null;
  try {
    file = openSync(name, 'r');
    return page.toString('latin1', 0, readSync(file, page, 0, page.length, 0));
  } catch {
    return '';
  } finally {
    if (file !== null) closeSync(file);
  }
}
