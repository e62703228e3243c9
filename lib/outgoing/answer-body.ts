import type { IncomingMessage } from 'node:http';
import type { Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { Refusal } from '@/lib/errors';

/** What `bodyOf` can unpack, for the question's `accept-encoding`. */
export const ENCODINGS = 'gzip, br';

/**
 * The body of an answer, unpacked: at most so many bytes, counted before and after, so that neither an endless one nor
 * one that was packed a thousand times smaller holds more than that in memory. Refuses with `outgoing.too-large` and
 * `outgoing.unreadable`.
 */
export async function bodyOf(answer: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(answer.headers['content-length']) > limit) throw tooLarge();
  const unpack = unpacking(answer.headers['content-encoding']);
  const parts: Buffer[] = [];
  const gather = async (unpacked: AsyncIterable<Buffer>) => {
    for await (const part of atMost(limit, unpacked)) parts.push(part);
  };
  const received = (source: Readable) => atMost(limit, source);
  await (unpack ? pipeline(answer, received, unpack, gather) : pipeline(answer, gather));
  return Buffer.concat(parts);
}

function unpacking(encoding = 'identity'): Duplex | null {
  if (encoding === 'identity') return null;
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  throw new Refusal('Invalid', 'outgoing.unreadable');
}

async function* atMost(limit: number, source: AsyncIterable<Buffer>) {
  let bytes = 0;
  for await (const part of source) {
    bytes += part.length;
    if (bytes > limit) throw tooLarge();
    yield part;
  }
}

const tooLarge = () => new Refusal('Invalid', 'outgoing.too-large');
