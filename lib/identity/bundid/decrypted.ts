import { constants, createDecipheriv, privateDecrypt } from 'node:crypto';
import { Disbelief } from './disbelief';
import { ns } from './model';
import { childrenOf, type Element, everyElement } from './xml-tree';

/**
 * Opens an encrypted assertion with whichever of our keys fits: while a certificate is being changed there are two.
 * Out: the assertion, and the key (PEM). Refuses with `Disbelief`.
 */
export function decryptedBy(keys: readonly string[], response: Element): { xml: string; key: string } {
  const data = within(response, 'EncryptedData');
  const closedKey = within(response, 'EncryptedKey');
  for (const key of keys) {
    try {
      return { xml: opened(data, openedKey(closedKey, key)), key };
    } catch {
      // Another key's, or changed on the way: the next one, or nobody, can open it.
    }
  }
  throw new Disbelief('decryption');
}

function openedKey(closed: Element, key: string): Buffer {
  return privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, cipherOf(closed));
}

function opened(data: Element, key: Buffer): string {
  const bytes = cipherOf(data);
  const cipher = key.length === 32 ? 'aes-256-gcm' : 'aes-128-gcm';
  const decipher = createDecipheriv(cipher, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = [decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
  return Buffer.concat(text).toString('utf8');
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function within(element: Element, local: string): Element {
  const found = [...everyElement(element)].find(({ name }) => name === `${ns.encryption} ${local}`);
  if (!found) throw new Disbelief('decryption');
  return found;
}

function cipherOf(element: Element): Buffer {
  const [data] = childrenOf(element, ns.encryption, 'CipherData');
  return Buffer.from(childrenOf(data, ns.encryption, 'CipherValue')[0]?.text ?? '', 'base64');
}
