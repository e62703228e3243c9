import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { isRefusal } from '@/lib/errors';
import { assertClean } from './assert-clean';
import { scanFile } from './clamd';
import { aScanner, EICAR } from './testing/scanner';

const folder = mkdtempSync(join(tmpdir(), 'scanning-'));
const file = (name: string, content: Buffer | string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const clean = file('clean.txt', 'Rund um den Markt');
const infected = file('infected.txt', EICAR);

afterEach(() => vi.unstubAllEnvs());

const told = (path: string) =>
  assertClean({ path }).then(
    () => 'clean',
    (error: unknown) => (isRefusal(error) ? error.code : String(error)),
  );

async function withScanner(answer?: string) {
  const { port, end } = await aScanner(answer);
  onTestFinished(end);
  vi.stubEnv('CLAMD', `tcp://127.0.0.1:${port}`);
}

test('without a scanner nothing is asked, and everything is let in', async () => {
  vi.stubEnv('CLAMD', '');
  expect(await told(infected)).toBe('clean');
});

test('with one, what is infected is refused, and what is not is let in, however large', async () => {
  await withScanner();
  expect(await told(clean)).toBe('clean');
  expect(await told(infected)).toBe('file.infected');
  expect(await told(file('large.bin', Buffer.alloc(3_000_000, 'a')))).toBe('clean');
});

test.each(['stream: INSTREAM size limit exceeded. ERROR\0', 'UNKNOWN COMMAND\0', '', 'stream: OK, nearly\0'])(
  'an answer that is none, %j, lets nothing in',
  async (answer) => {
    await withScanner(answer);
    expect(await told(clean)).toBe('file.not-scanned');
  },
);

test('a scanner that is away lets nothing in', async () => {
  const { port, end } = await aScanner();
  end();
  vi.stubEnv('CLAMD', `tcp://127.0.0.1:${port}`);
  expect(await told(clean)).toBe('file.not-scanned');
  vi.stubEnv('CLAMD', `unix:${join(folder, 'none.ctl')}`);
  expect(await told(clean)).toBe('file.not-scanned');
});

/** Debian's clamav-daemon, with a signature of our own: none is fetched. */
const hasClamd = existsSync('/usr/sbin/clamd');

test.skipIf(!hasClamd)(
  'clamd itself finds it (skipped: clamav-daemon is not installed)',
  async () => {
    const signature = `${createHash('md5').update(EICAR).digest('hex')}:${EICAR.length}:Own.Eicar`;
    writeFileSync(join(folder, 'own.hdb'), `${signature}\n`);
    const socket = join(folder, 'clamd.ctl');
    const settings = `LocalSocket ${socket}\nDatabaseDirectory ${folder}\nForeground yes\nUser ${whoami()}\n`;
    const daemon = spawn('/usr/sbin/clamd', ['--config-file', file('clamd.conf', settings)], { stdio: 'ignore' });
    onTestFinished(() => void daemon.kill());
    for (let tries = 0; tries < 300 && !existsSync(socket); tries++) await wait(100);
    expect(await scanFile(clean, { path: socket })).toEqual({ clean: true });
    expect(await scanFile(infected, { path: socket })).toEqual({ clean: false, found: 'Own.Eicar.UNOFFICIAL' });
  },
  60_000,
);

const whoami = () => execFileSync('id', ['-un']).toString().trim();
