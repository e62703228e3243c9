import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemOf } from '@/lib/serving/problem';
import { settings } from '@/lib/settings';
import { type EmbeddedDatabase, openEmbedded } from './embedded';
import { migrate } from './migrate';
import { startPostmaster, stopPostmaster } from './postgres/postmaster';

// A PostgreSQL of its own: what is switched off here must not be off for anybody else.
const dataDir = mkdtempSync(join(tmpdir(), 'stadtgespraech-durability-'));
let database: EmbeddedDatabase;

beforeAll(async () => {
  database = await openEmbedded(dataDir);
  await migrate(database.url);
}, 60_000);
afterAll(async () => {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What the platform says when it is started on this database; null: it starts. */
const problemAtStart = (url: string): Promise<string | null> =>
  migrate(url).then(
    () => null,
    (error) => problemOf(error, settings()),
  );

describe('the platform', () => {
  test('starts on its embedded database, whose pages carry checksums', async () => {
    expect(await migrate(database.url)).toMatchObject({ checksums: true });
  });

  test.each([
    ['alter role stadtgespraech_app set', 'alter role stadtgespraech_app reset', 'user'],
    ['alter database stadtgespraech set', 'alter database stadtgespraech reset', 'database'],
    [
      'alter role stadtgespraech_app in database stadtgespraech set',
      'alter role stadtgespraech_app in database stadtgespraech reset',
      'database user',
    ],
  ])('does not start where somebody said: %s synchronous_commit = off', async (set, reset, source) => {
    const admin = postgres(database.url, { max: 1 });
    await admin.unsafe(`${set} synchronous_commit = off`);
    expect(await problemAtStart(database.url)).toBe(sentence('synchronous_commit', source));
    await admin.unsafe(`${reset} synchronous_commit`);
    expect(await problemAtStart(database.url)).toBeNull();
    await admin.end();
  });

  test('does not start where the address itself says so', async () => {
    const url = `${database.url}?synchronous_commit=off`;
    expect(await problemAtStart(url)).toBe(sentence('synchronous_commit', 'client'));
  });

  test.each(['fsync', 'full_page_writes'] as const)('does not start on a server with %s=off', async (setting) => {
    const folder = join(dataDir, 'postgres');
    const port = Number(new URL(database.url).port);
    await database.stop();
    const unsafe = await startPostmaster(folder, port, { [setting]: 'off' });
    expect(await problemAtStart(database.url)).toBe(sentence(setting, 'command line'));
    await stopPostmaster(folder, unsafe);
    database = await openEmbedded(dataDir);
    expect(await problemAtStart(database.url)).toBeNull();
  });
});

const sentence = (setting: string, source: string) =>
  `PostgreSQL runs with ${setting}=off (set for: ${source}), so acknowledged posts could be lost; set it to on.`;
