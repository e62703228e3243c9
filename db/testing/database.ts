import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { openEmbedded } from '../embedded';
import { migrate } from '../migrate';

export interface TestDatabase {
  /** The addresses that `openPools` takes. */
  urls: { app: string; portal: string; archivist: string };
  /** The administrator's, for tests that look at the database from outside. */
  admin: string;
  drop: () => Promise<void>;
}

/**
 * An empty, migrated database for one run of the tests: on the server of `TEST_DATABASE_URL` or `DATABASE_URL`, whose
 * other databases stay untouched, else on an embedded PostgreSQL of its own. `migrations`: their folder, where others
 * than the platform's own are tried.
 */
export async function testDatabase(migrations?: string): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  const home = server ? await databaseOn(server) : await databaseInTemporaryFolder();
  return { urls: await migrate(home.admin, migrations), ...home };
}

async function databaseInTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'stadtgespraech-test-'));
  const { url, stop } = await openEmbedded(folder);
  return {
    admin: url,
    drop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function databaseOn(server: string) {
  const name = `stadtgespraech_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await asAdmin(server, `create database ${name} template template0 encoding 'UTF8'`);
  return { admin: url.toString(), drop: () => asAdmin(server, `drop database ${name} with (force)`) };
}

async function asAdmin(server: string, statement: string): Promise<void> {
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(statement).finally(() => admin.end());
}
