import { sql } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { type Problem, parse, Refusal } from '@/lib/errors';
import { settings } from '@/lib/settings';
import { TenantDraft } from '../model/connecting';
import { asOperator } from './as-operator';
import { type Connected, insertTenant } from './insert-tenant';

/**
 * Connects a municipality: its space is there at once, and opens once its legal texts are filled in. Its first
 * administrator is invited by mail. Refuses with `SignInNeeded`, `Forbidden` (`role.operator-needed`), `Invalid`, or
 * `Conflict` `tenant.taken` {problems} where its address, key or host is another's.
 */
export async function connectTenant(actor: Actor, input: unknown): Promise<Connected> {
  const operator = await asOperator(actor);
  const draft = parse(TenantDraft, input);
  return inTenant(operator, async (tx) => {
    await oneAtATime(tx);
    const problems = await takenOf(tx, draft);
    if (problems.length > 0) throw new Refusal('Conflict', 'tenant.taken', { problems });
    return insertTenant(tx, operator, draft);
  });
}

/** Two operators connect one after the other, so that what was free when they looked is free when they write. */
export const oneAtATime = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(${CONNECTING})`);

/** Any number, the same in all processes. */
const CONNECTING = 7_823_404;

type Key = 'slug' | 'ags' | 'host';

/** What of a draft belongs to a connected municipality already, or to the platform itself. */
export async function takenOf(tx: Tx, { slug, ags, host }: Pick<TenantDraft, Key>): Promise<Problem[]> {
  const known = await tx
    .select({ slug: tenants.slug, ags: tenants.ags, host: tenants.host })
    .from(tenants)
    .where(sql`slug = ${slug} or ags = ${ags} or host = ${host ?? null}`);
  const isTaken: Record<Key, boolean> = {
    slug: known.some((tenant) => tenant.slug === slug),
    ags: known.some((tenant) => tenant.ags === ags),
    host:
      host !== undefined && (host === settings().publicUrl.hostname || known.some((tenant) => tenant.host === host)),
  };
  return keys.filter((key) => isTaken[key]).map((field) => ({ field, code: `${field}.taken` }));
}

const keys = ['slug', 'ags', 'host'] as const;
