import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './settings';

/**
 * Closes bytes so that nobody who has only the database can open them, or tell how long they are: AES-256-GCM, filled up
 * to whole blocks of 4 KB. `about` says what they are for; they open for nothing else.
 */
export function seal(about: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor('seal'), nonce).setAAD(Buffer.from(about));
  const filled = Buffer.alloc(Math.ceil((bytes.length + LENGTH_BYTES) / BLOCK_BYTES) * BLOCK_BYTES);
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
  const from = settings().sealingKey ?? keyInFile(settings().dataDir);
  const known = keys.get(purpose);
  if (known?.from === from) return known.key;
  const key = Buffer.from(hkdfSync('sha256', from, '', `stadtgespraech ${purpose}`, 32));
  keys.set(purpose, { from, key });
  return key;
}

const files = new Map<string, string>();

/** The key that a single computer keeps beside its data, made when it is first needed. */
function keyInFile(dataDir: string): string {
  const file = join(dataDir, 'sealing-key');
  const known = files.get(file);
  if (known) return known;
  const key = readOrMake(file, dataDir);
  files.set(file, key);
  return key;
}

function readOrMake(file: string, dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  // Linked into place once it is whole, so that of two processes that start at once both find the first one's.
  const made = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(made, randomBytes(32).toString('base64url'), { mode: 0o600 });
  chmodSync(made, 0o600);
  try {
    linkSync(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(made, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
