import { createHash } from 'node:crypto';
import type { ApiCall } from './door.next';
import type { Link } from './model/resources';

interface Linked {
  links?: readonly Link[];
}

/**
 * A document as it is now, or 304 where the reader has this one already. `stamped`: says when it was made, which does not
 * make it another one. `system`: the reference system of its places, where it has any. Nobody may show it again without asking: what is hidden meanwhile must not come back.
 */
export function answerWith(
  { request }: Pick<ApiCall, 'request'>,
  body: object & Linked,
  { type, stamped = false, system }: { type: string; stamped?: boolean; system?: string },
): Response {
  const text = JSON.stringify(body);
  const etag = tagOf(text);
  const headers: Record<string, string> = { etag, 'cache-control': 'no-cache' };
  if (knows(request, etag)) return new Response(null, { status: 304, headers });
  headers['content-type'] = type;
  if (system) headers['content-crs'] = `<${system}>`;
  if (body.links)
    headers.link = body.links.map(({ href, rel, type }) => `<${href}>; rel="${rel}"; type="${type}"`).join(', ');
  return new Response(stamped ? JSON.stringify({ ...body, timeStamp: new Date().toISOString() }) : text, { headers });
}

/** A text as it is now, such as a feed, or 304 where the reader has this one already. */
export function answerText({ request }: Pick<ApiCall, 'request'>, text: string, type: string): Response {
  const headers = { etag: tagOf(text), 'cache-control': 'no-cache' };
  if (knows(request, headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': type } });
}

/** A weak tag: two answers with the same one say the same, though not byte for byte. */
export const tagOf = (text: string): string =>
  `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;

/** Whether the reader has what this tag stands for. */
export const knows = ({ headers }: Request, etag: string): boolean =>
  (headers.get('if-none-match') ?? '').split(',').some((tag) => ['*', etag].includes(tag.trim()));
