import type { ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

type Send = (change: (text: string) => string) => void;

/**
 * Holds an answer back that `isHeld`, as its status and headers are when it begins. Once it is whole, `whole` is called with
 * what sends it, changed. All other answers go their way as they come.
 */
export function holdBack(
  response: ServerResponse,
  isHeld: (response: ServerResponse) => boolean,
  whole: (send: Send) => void,
): void {
  const { writeHead, flushHeaders, write, end } = response;
  const parts: Buffer[] = [];
  let held: boolean | null = null;
  const holds = (): boolean => {
    held ??= !response.headersSent && isHeld(response);
    return held;
  };
  const keep = (given: unknown[]): true => {
    const [part, encoding] = given;
    if (part && typeof part !== 'function')
      parts.push(
        typeof part === 'string' ? Buffer.from(part, encoding as BufferEncoding) : Buffer.from(part as Uint8Array),
      );
    const last = given.at(-1);
    if (typeof last === 'function') last();
    return true;
  };
  const send: Send = (change) => {
    Object.assign(response, { writeHead, flushHeaders, write, end });
    const text = unpacked(Buffer.concat(parts), response.getHeader('content-encoding')).toString('utf8');
    for (const name of ['content-length', 'content-encoding', 'etag']) response.removeHeader(name);
    response.end(change(text));
  };
  Object.assign(response, {
    writeHead: (...given: unknown[]) => {
      if (typeof given[0] === 'number') response.statusCode = given[0];
      return holds() ? response : Reflect.apply(writeHead, response, given);
    },
    flushHeaders: () => (holds() ? undefined : flushHeaders.call(response)),
    write: (...given: unknown[]) => (holds() ? keep(given) : Reflect.apply(write, response, given)),
    end: (...given: unknown[]) => {
      if (!holds()) return Reflect.apply(end, response, given);
      keep(given);
      whole(send);
      return response;
    },
  });
}

/** Next may have packed it on the way. */
function unpacked(bytes: Buffer, encoding: unknown): Buffer {
  if (encoding === 'gzip') return gunzipSync(bytes);
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'deflate' ? inflateSync(bytes) : bytes;
}
