import { textsIn } from '@/lib/text';

/** A new key as a file: it is seen this once, and stands in no address and no log. */
export function keyFile(key: string, locale: string): Response {
  const text = `${textsIn(locale, 'publicApi')('keys.file')}\n\nAuthorization: Bearer ${key}\n`;
  return new Response(text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="stadtgespraech-key.txt"',
      'cache-control': 'no-store',
    },
  });
}
