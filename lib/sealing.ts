import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { keyOfPlatform } from './sealing-key';

/**
 * Closes bytes so that nobody who has only the database can open them, or tell how long they are: AES-256-GCM, filled up
 * to whole steps of so many bytes. `about` says what they are for; they open for nothing else.
 */
export function seal(about: string, bytes: Uint8Array, step = BLOCK_BYTES): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor('seal'), nonce).setAAD(Buffer.from(about));
  const filled = Buffer.alloc(Math.ceil((bytes.length + LENGTH_BYTES) / step) * step);
  filled.writeUInt32BE(bytes.length);
  filled.set(bytes, LENGTH_BYTES);
  return Buffer.concat([nonce, cipher.update(filled), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` closed. Throws where it was sealed with another key or about something else, or was changed. */
export function unseal(about: string, sealed: Uint8Array): Buffer {
  const [nonce, tag] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(-TAG_BYTES)];
  const decipher = createDecipheriv(CIPHER, keyFor('seal'), nonce).setAAD(Buffer.from(about)).setAuthTag(tag);
  const filled = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  return filled.subarray(LENGTH_BYTES, LENGTH_BYTES + filled.readUInt32BE());
}

/** A mark of something, always the same, from which nobody without the key can tell of what: HMAC-SHA-256, 32 bytes. */
export const markOf = (about: string, subject: string): Buffer =>
  createHmac('sha256', keyFor('mark')).update(`${about}\0${subject}`).digest();

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;
const BLOCK_BYTES = 4_096;

const keys = new Map<string, { from: string; key: Buffer }>();

/** One key for each purpose, all from the one that the operator keeps. */
function keyFor(purpose: 'seal' | 'mark'): Buffer {
  const from = keyOfPlatform();
  const known = keys.get(purpose);
  if (known?.from === from) return known.key;
  const key = Buffer.from(hkdfSync('sha256', from, '', `stadtgespraech ${purpose}`, 32));
  keys.set(purpose, { from, key });
  return key;
}
