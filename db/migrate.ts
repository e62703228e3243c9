import { createHmac } from 'node:crypto';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/**
 * Brings the database up to date: roles, then migrations, under a lock, so that several processes may start at once.
 * In: the address of a role that may create roles and tables. Out: the addresses the platform itself works with.
 */
export async function migrate(adminUrl: string): Promise<{ app: string; portal: string }> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await admin`select pg_advisory_lock(${LOCK})`;
    await assertDurable(admin);
    for (const role of [APP, PORTAL]) await ensureRole(admin, role, passwordOf(adminUrl, role));
    await applyMigrations(drizzle(admin), { migrationsFolder: 'db/migrations' });
    return { app: addressFor(adminUrl, APP), portal: addressFor(adminUrl, PORTAL) };
  } finally {
    await admin.end({ timeout: 5 });
  }
}

const APP = 'stadtgespraech_app';
const PORTAL = 'stadtgespraech_portal';
/** Any number, the same in all processes. */
const LOCK = 7_823_401;

/** An acknowledged post must survive a crash: refuses a server that would acknowledge without writing. */
async function assertDurable(admin: postgres.Sql): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const [row] = await admin`select current_setting(${setting}) as value`;
    if (row?.value === 'off') throw new Error(`PostgreSQL runs with ${setting}=off; acknowledged posts could be lost.`);
  }
}

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
