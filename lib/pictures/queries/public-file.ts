import { readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The largest drawing that a picture reads, in bytes. */
const LARGEST = 20 * 1024 * 1024;

/**
 * The text of the file that our own host serves at this address: GeoJSON, or what `ending` says. Null for what lies
 * elsewhere, is missing, too large or another kind: a picture is then drawn without it.
 */
export async function publicFile(href: string, ending: 'geojson' | 'svg' = 'geojson'): Promise<string | null> {
  const path = href.endsWith(`.${ending}`) ? pathOf(href) : null;
  if (path === null) return null;
  try {
    const { size } = await stat(/* turbopackIgnore: true */ path);
    return size > LARGEST ? null : await readFile(/* turbopackIgnore: true */ path, 'utf8');
  } catch {
    return null;
  }
}

/** Where it lies on the disk, and nowhere else than among the public files. */
function pathOf(href: string): string | null {
  if (!/^\/[\w%-][\w./%-]*$/.test(href) || href.includes('%')) return null;
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'public');
  const path = join(folder, href);
  return path.startsWith(folder + sep) ? path : null;
}
