import { generateKeyPairSync } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '@/lib/settings';
import { ownCertificate } from './certificate';

/** A private key and its certificate, both PEM. */
export interface KeyPair {
  key: string;
  certificate: string;
}

/**
 * What the platform signs its requests with and what answers are encrypted for; each with the pair that is to follow,
 * where the operator has laid one out. Without files of the operator's they are made when first needed.
 */
export const signingKeys = (): KeyPair[] => pairs('signing');
export const encryptionKeys = (): KeyPair[] => pairs('encryption');

function pairs(use: 'signing' | 'encryption'): KeyPair[] {
  const { bundidKeysDir: folder } = settings();
  const file = join(folder, `${use}.pem`);
  if (!existsSync(file)) make(folder, file);
  const next = join(folder, `next-${use}.pem`);
  // Read each time: nobody signs in often, and a file that was laid out since is found without a restart.
  return [file, ...(existsSync(next) ? [next] : [])].map(read);
}

/** BSI TR-02102-1 asks for 3,000 bits and more. */
const BITS = 3_072;
const YEARS = 3;

function make(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true });
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: BITS,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const made = `${file}.${process.pid}`;
  writeFileSync(made, privateKey + ownCertificate(privateKey, { name: 'Stadtgespraech', years: YEARS }), {
    mode: 0o600,
  });
  try {
    // Linked into place once it is whole, so that of two processes that start at once both find the first one's.
    linkSync(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(made, { force: true });
  }
}

function read(file: string): KeyPair {
  const text = readFileSync(file, 'utf8');
  const key = /-----BEGIN (?:RSA )?PRIVATE KEY-----[^-]+-----END (?:RSA )?PRIVATE KEY-----/.exec(text)?.[0];
  const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(text)?.[0];
  if (!key || !certificate) throw new Error(`${file} must hold a private key and a certificate, both as PEM.`);
  return { key: `${key}\n`, certificate: `${certificate}\n` };
}
