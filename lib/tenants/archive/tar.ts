import { Refusal } from '@/lib/errors';
import { ARCHIVE_BYTES_LIMIT, FILE_BYTES_LIMIT } from './model';

const BLOCK = 512;
const unreadable = () => new Refusal('Invalid', 'archive.unreadable');

/** One file as POSIX ustar has it: its head, its bytes, and nothing up to the next block. */
export function packed(name: string, bytes: Buffer): Buffer {
  const head = Buffer.alloc(BLOCK);
  head.write(name, 0, 100, 'latin1');
  head.write('0000600\0', 100);
  head.write('0000000\0', 108);
  head.write('0000000\0', 116);
  head.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  head.write('00000000000\0', 136);
  head.write('        ', 148);
  head.write('0', 156);
  head.write('ustar\x0000', 257);
  head.write(`${sumOf(head).toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([head, bytes, Buffer.alloc(-bytes.length & (BLOCK - 1))]);
}

/** How an archive ends. */
export const END = Buffer.alloc(2 * BLOCK);

/**
 * The files of an archive one after the other, none of them on the disk. Refuses with `archive.unreadable` (no ordinary
 * file, a wrong sum, broken off) and `archive.too-large`, before what is too large is read.
 */
export async function* unpacked(stream: AsyncIterable<Buffer>, most = ARCHIVE_BYTES_LIMIT) {
  let held: Buffer = Buffer.alloc(0);
  let total = 0;
  const chunks = stream[Symbol.asyncIterator]();
  const take = async (length: number): Promise<Buffer> => {
    const parts = [held];
    let size = held.length;
    while (size < length) {
      const { value, done } = await chunks.next();
      if (done) throw unreadable();
      parts.push(value);
      size += value.length;
      total += value.length;
      if (total > most) throw new Refusal('Invalid', 'archive.too-large');
    }
    const all = parts.length > 1 ? Buffer.concat(parts) : held;
    held = all.subarray(length);
    return all.subarray(0, length);
  };
  for (;;) {
    const head = await take(BLOCK);
    if (head.every((byte) => byte === 0)) return;
    const { name, size } = readHead(head);
    if (size > FILE_BYTES_LIMIT) throw new Refusal('Invalid', 'archive.too-large');
    const bytes = await take(size);
    await take(-size & (BLOCK - 1));
    yield { name, bytes };
  }
}

function readHead(head: Buffer): { name: string; size: number } {
  const [sum, size] = [octal(head, 148, 8), octal(head, 124, 12)];
  const blank = Buffer.from(head).fill(' ', 148, 156);
  if (head[156] !== 48 || sum !== sumOf(blank)) throw unreadable();
  return { name: head.toString('latin1', 0, 100).replace(/\0.*$/s, ''), size };
}

const sumOf = (head: Buffer) => head.reduce((sum, byte) => sum + byte, 0);

function octal(head: Buffer, from: number, length: number): number {
  const digits = head.toString('latin1', from, from + length).replace(/[\0 ]+$/, '');
  if (!/^[0-7]+$/.test(digits)) throw unreadable();
  return Number.parseInt(digits, 8);
}
