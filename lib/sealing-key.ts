import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './settings';

/** What all of the platform's seals and marks are made with: as the operator set it, or from a file beside the data. */
export function keyOfPlatform(): string {
  const { sealingKey, dataDir } = settings();
  return sealingKey ?? keyInFile(dataDir);
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
