import { gzipSync } from 'node:zlib';
import type { Address } from './visit';

/** What a page weighs, in bytes; scripts and style sheets compressed. */
export interface Weight {
  html: number;
  htmlGz: number;
  scripts: number;
  styles: number;
}

/** The page and all scripts and style sheets that its HTML names. */
export async function weigh({ port, path, cookie }: Address): Promise<Weight & { page: string }> {
  const origin = `http://127.0.0.1:${port}`;
  const page = await textAt(origin + path, { 'accept-language': 'de', ...(cookie ? { cookie } : {}) });
  const sum = async (found: Set<string>) => {
    let bytes = 0;
    for (const source of found) {
      const text = await textAt(new URL(source, origin + path).href);
      // The server of one page answers everything with that page.
      if (text !== page) bytes += gzipSync(text).length;
    }
    return bytes;
  };
  return {
    page,
    html: Buffer.byteLength(page),
    htmlGz: gzipSync(page).length,
    // What only browsers without modules load is not counted: none that we serve does.
    scripts: await sum(named(page, /<script(?![^>]*\bnomodule)[^>]+src="([^"]+)"/gi)),
    styles: await sum(named(page, /<link(?=[^>]+rel="stylesheet")[^>]+href="([^"]+)"/gi)),
  };
}

const named = (page: string, pattern: RegExp) =>
  new Set([...page.matchAll(pattern)].flatMap(([, source]) => (source ? [source.replaceAll('&amp;', '&')] : [])));

async function textAt(url: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.text();
}
