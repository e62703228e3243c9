import { createHmac } from 'node:crypto';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { ARCHIVIST, ARCHIVIST_RIGHTS } from './archivist';
import { assertDurable } from './durability';

/**
 * Brings the database up to date: roles, then migrations, under a lock, so that several processes may start at once.
 * In: the address of a role that may create roles and tables. Out: the addresses the platform itself works with, and
 * whether the data carry checksums. Throws where what is acknowledged would not be on disk.
 */
export async function migrate(
  adminUrl: string,
  migrationsFolder = 'db/migrations',
): Promise<{ app: string; portal: string; archivist: string; checksums: boolean }> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await admin`select pg_advisory_lock(${LOCK})`;
    for (const role of [APP, PORTAL, ARCHIVIST]) await ensureRole(admin, role, passwordOf(adminUrl, role));
    const app = addressFor(adminUrl, APP);
    const { checksums } = await assertDurable(app);
    await applyMigrations(drizzle(admin), { migrationsFolder });
    await admin.unsafe(ARCHIVIST_RIGHTS);
    return { app, portal: addressFor(adminUrl, PORTAL), archivist: addressFor(adminUrl, ARCHIVIST), checksums };
  } finally {
    await admin.end({ timeout: 5 });
  }
}

const APP = 'stadtgespraech_app';
const PORTAL = 'stadtgespraech_portal';
/** Any number, the same in all processes. */
const LOCK = 7_823_401;

async function ensureRole(admin: postgres.Sql, role: string, password: string): Promise<void> {
  const [known] = await admin`select from pg_roles where rolname = ${role}`;
  const verb = known ? 'alter' : 'create';
  await admin.unsafe(
    `${verb} role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`,
  );
}

/** Derived from the administrator's address, so that every process finds the same without keeping another secret. */
const passwordOf = (adminUrl: string, role: string) =>
  createHmac('sha256', decodeURIComponent(new URL(adminUrl).password) || adminUrl)
    .update(role)
    .digest('hex');

function addressFor(adminUrl: string, role: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(adminUrl, role);
  return url.toString();
}
