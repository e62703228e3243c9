import { gzipSync } from 'node:zlib';

/** What a page brings with it at first, in bytes, compressed as it is sent; fonts are compressed already. */
export interface PageWeight {
  path: string;
  html: number;
  /** All scripts and style sheets that its HTML names. */
  scripts: number;
  styles: number;
  /** All cuts that its style sheets name for letters of this country: what a browser fetches for an ordinary page. */
  fonts: number;
  /** Paths of the pages of this origin that it leads to. */
  links: string[];
  /** Whether it is a discussion, and whether a map is on it. */
  isTalk: boolean;
  hasMap: boolean;
  /** Whether one of those scripts holds the map library. */
  namesMapLibrary: boolean;
}

/** Asks for a page as a visitor's browser does. Throws on any answer but 200. */
export async function weighPage(origin: string, path: string): Promise<PageWeight> {
  const html = (await bytesAt(`${origin}${path}`)).toString();
  const scripts = await all(origin, named(html, /<script(?![^>]*\bnomodule)[^>]+src="([^"]+)"/gi));
  const styles = await all(origin, named(html, /<link(?=[^>]+rel="stylesheet")[^>]+href="([^"]+)"/gi));
  return {
    path,
    html: gzipSync(html).length,
    scripts: sum(scripts.map((file) => gzipSync(file).length)),
    styles: sum(styles.map((file) => gzipSync(file).length)),
    fonts: sum((await all(origin, styles.flatMap(latinFonts))).map((file) => file.length)),
    links: named(html, /<a[^>]+href="(\/[^"#?]*)"/g),
    isTalk: /id="thread"/.test(html),
    hasMap: /class="[^"]*map-frame|part--wide/.test(html),
    namesMapLibrary: scripts.some((file) => file.includes('maplibregl')),
  };
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

const named = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, found]) => (found ? [found.replaceAll('&amp;', '&')] : []))),
];

/** The fonts whose range of letters begins with the space. */
const latinFonts = (css: Buffer): string[] =>
  css
    .toString()
    .split('@font-face')
    .filter((face) => /unicode-range:U\+20-/.test(face))
    .flatMap((face) => named(face, /url\((?:\.\.)?\/?([^)"]+\.woff2)/g).map((file) => `/_next/static/${file}`));

const all = (origin: string, paths: readonly string[]): Promise<Buffer[]> =>
  Promise.all(
    paths.map((path) => {
      const known = fetched.get(path) ?? bytesAt(`${origin}${path}`);
      fetched.set(path, known);
      return known;
    }),
  );

const fetched = new Map<string, Promise<Buffer>>();

async function bytesAt(url: string): Promise<Buffer> {
  const answer = await fetch(url, { headers: { 'accept-language': 'de' } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return Buffer.from(await answer.arrayBuffer());
}
