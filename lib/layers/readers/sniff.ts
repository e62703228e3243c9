import { open } from 'node:fs/promises';

/**
 * What a file is, by what is in it. `json` and `xml` are such without anything of GeoJSON and XPlanung, `shp` holds the
 * geometries of a Shapefile.
 */
export type Content =
  | 'xplan'
  | 'geojson'
  | 'json'
  | 'geopackage'
  | 'shp'
  | 'xml'
  | 'kml'
  | 'drawing'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'empty'
  | 'unknown';

/** What the file at this path is. Looks at its first 64 KiB and never at its name: anybody may call a picture `.gml`. */
export async function contentOf(path: string): Promise<Content> {
  const head = await headOf(path);
  if (head.length === 0) return 'empty';
  const signs = head.toString('latin1');
  const known = BEGINNINGS.find(([, beginnings]) => beginnings.some((beginning) => signs.startsWith(beginning)));
  return known ? known[0] : contentOfText(asText(head));
}

const HEAD_BYTES = 64 * 1024;

/** What each kind of file begins with, its bytes written as Latin 1. */
const BEGINNINGS: readonly [Content, string[]][] = [
  ['geopackage', ['SQLite format 3\0']],
  ['shp', ['\0\0\x27\x0a']],
  ['pdf', ['%PDF-']],
  ['picture', ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM', 'RIFF', '\0\0\0\x0cjP  ']],
  ['archive', ['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ']],
  ['drawing', ['AutoCAD Binary DXF', 'AC10']],
];

const GEOJSON_TYPE = /"type"\s*:\s*"(Feature(Collection)?|GeometryCollection|(Multi)?(Point|LineString|Polygon))"/;
/** Namespaces of XPlanGML: `http://www.xplanung.de/xplangml/6/0`, and older ones with `5/1`, `4/1`. */
const XPLAN_NAMESPACE = /xmlns(:[\w.-]+)?\s*=\s*["'][^"'<>]*xplan(ung|gml)/i;

function contentOfText(text: string): Content {
  if (/^\s*[{[]/.test(text)) return GEOJSON_TYPE.test(text) ? 'geojson' : 'json';
  if (/^\s*(999\r?\n[^\n]*\n\s*)*0\r?\n\s*SECTION/.test(text)) return 'drawing';
  if (!/^\s*</.test(text)) return 'unknown';
  if (XPLAN_NAMESPACE.test(text)) return 'xplan';
  if (/<(\w+:)?kml[\s>]/.test(text)) return 'kml';
  if (/<(\w+:)?svg[\s>]/.test(text)) return 'picture';
  return /<!doctype html|<html[\s>]/i.test(text) ? 'unknown' : 'xml';
}

/** The text in these bytes: UTF-16 where they begin as such, else byte by byte, which is enough to tell what it is. */
function asText(head: Buffer): string {
  const start = head.subarray(0, 2).toString('latin1');
  if (start === '\xff\xfe' || start === '<\0') return new TextDecoder('utf-16le').decode(head);
  if (start === '\xfe\xff' || start === '\0<') return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('utf-8').decode(head);
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
