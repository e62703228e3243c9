import { readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A drawing on our own host: GeoJSON as text, and what tells one version of it from another. */
export interface PublicFile {
  text: string;
  version: string;
}

/** The largest drawing that a picture reads, in bytes. */
const LARGEST = 20 * 1024 * 1024;

/**
 * The file that our own host serves at this address. Null for what lies elsewhere, is missing, too large or no GeoJSON:
 * a picture is then drawn without it.
 */
export async function publicFile(href: string): Promise<PublicFile | null> {
  const path = pathOf(href);
  if (path === null) return null;
  try {
    const { size, mtimeMs } = await stat(path);
    return size > LARGEST ? null : { text: await readFile(path, 'utf8'), version: `${size}-${mtimeMs}` };
  } catch {
    return null;
  }
}

/** Where it lies on the disk, and nowhere else than among the public files. */
function pathOf(href: string): string | null {
  if (!/^\/[\w%-][\w./%-]*\.geojson$/.test(href) || href.includes('%')) return null;
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'public');
  const path = join(folder, href);
  return path.startsWith(folder + sep) ? path : null;
}
