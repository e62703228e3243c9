import { createHash } from 'node:crypto';

/** The policy's sources for the scripts inside a page, each once: their hashes. Data blocks do not run and need none. */
export function scriptHashes(page: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', body = ''] of page.matchAll(SCRIPT)) {
    if (/\bsrc=/.test(attributes) || /\btype="application\/(ld\+)?json"/.test(attributes)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
  return [...hashes];
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
