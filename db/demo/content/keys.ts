import { createHash, randomUUID } from 'node:crypto';

/** A key made of words: the same words, the same key. Whoever posts with it again posts nothing new. */
export function keyOf(...words: string[]): string {
  const hash = createHash('sha256').update(words.join('\n')).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

/** The same where a random one is asked for: it looks like one (UUIDv4). */
export const randomKeyOf = (...words: string[]): string => keyOf(...words).replace(/^(.{14})8/, '$14');

/** A time-ordered id (UUIDv7) as if it had been made at that moment. */
export function idAt(moment: Date): string {
  const milliseconds = moment.getTime().toString(16).padStart(12, '0');
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-7${randomUUID().slice(15)}`;
}
