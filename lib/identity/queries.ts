import { and, eq, gt, type SQL, sql } from 'drizzle-orm';
import { gathering } from '@/db/gathering';
import { keptForms, signInTokens } from '@/db/schema/identity';
import { askInTenant, inTenant, type TenantId, written } from '@/db/tenancy';
import { type Actor, type Role, strongerOf, type Trust, visitorOf } from '@/lib/actor';
import { hashOf, hashOfKept } from './model';

/** Who is signed in with this token, in this tenant and now; a visitor where nobody is. Asked together with others. */
export const actorOfSession = (tenantId: TenantId, token: string): Promise<Actor> =>
  actorOfSessionHash(tenantId, hashOf(token));

/** The same for who keeps only the hash of the token. */
export async function actorOfSessionHash(tenantId: TenantId, hash: string): Promise<Actor> {
  const row = await sessionsTogether(tenantId, hash);
  return row ? actorFrom(tenantId, row) : visitorOf(tenantId);
}

/** When a whole town's pages come back at once, their sessions are looked up in a few queries, for which each waits 8 ms at most. */
const sessionsTogether = gathering<string, SessionRow | undefined>({
  most: 200,
  restMs: 8,
  work: async (tenantId, hashes) => {
    const rows = await askInTenant<SessionRow>({ tenantId: tenantId as TenantId }, sessionsByHash, {
      hashes: `{${hashes.join(',')}}`,
    });
    const found = new Map(rows.map((row) => [row.hash, row]));
    return hashes.map((hash) => found.get(hash));
  },
});

/**
 * One look into the index for each, however many sessions the tenant has. Nobody is signed in where the space rests; who
 * came to help has an admin's rights for as long as that is granted.
 */
const sessionsByHash = written(sql`
  select given.hash, s.trust as session_trust, ${aboutMember()}
  from unnest(${sql.placeholder('hashes')}::text[]) as given(hash)
    cross join lateral (select member_id, trust from sessions s where s.token_hash = given.hash and s.expires_at > now() limit 1) s
    cross join lateral (select * from members m where m.id = s.member_id limit 1) m
    cross join lateral (${helping()}) h
  where not exists (select from tenants t where t.id = m.tenant_id and t.suspended_at is not null)`);

/** What is asked of a member `m`, of whom `h` says whether they came to help. */
function aboutMember(): SQL {
  return sql`m.id, m.trust, m.pseudonym,
    m.netiquette_accepted_at is not null and m.netiquette_version >= coalesce((select max(v.version)
      from netiquette_versions v where v.tenant_id = m.tenant_id and v.changes_rules), 0) as netiquette_accepted,
    case when m.suspended_until > now() then m.suspended_until::text end as suspended_until,
    array(select r.role from roles r where r.tenant_id = m.tenant_id and r.member_id = m.id
      union select 'admin' where h.helps) as roles, h.helps,
    coalesce((select r.expires_at > now() from residencies r where r.tenant_id = m.tenant_id and r.member_id = m.id), false)
      as resident`;
}

function helping(): SQL {
  return sql`select exists (
    select from help_visits v join help_grants g on g.tenant_id = v.tenant_id and g.id = v.grant_id
    where v.tenant_id = m.tenant_id and v.member_id = m.id and g.ended_at is null and g.expires_at > now()) as helps`;
}

/** Who a member is now, for who came by something else than a session; a visitor where there is no such member any more. */
export const actorOfMember = (tenantId: TenantId, memberId: string): Promise<Actor> =>
  inTenant({ tenantId }, async (tx) => {
    const [row] = await tx.execute<SessionRow & Record<string, unknown>>(sql`
      select '' as hash, null as session_trust, ${aboutMember()}
      from members m cross join lateral (${helping()}) h
      where m.id = ${memberId} and m.erased_at is null
        and not exists (select from tenants t where t.id = m.tenant_id and t.suspended_at is not null)`);
    return row ? actorFrom(tenantId, row) : visitorOf(tenantId);
  });

/** A person to be in the demo: one of its named world, or somebody with a role. */
export interface DemoMember {
  email: string;
  pseudonym: string | null;
  roles: Role[];
  suspended: boolean;
}

/** The people whom a demo offers to be: those with an address right below the tenant's demo domain, as they came. */
export const demoMembers = (tenant: { id: TenantId; slug: string }): Promise<DemoMember[]> =>
  inTenant({ tenantId: tenant.id }, async (tx) => [
    ...(await tx.execute<DemoMember & Record<string, unknown>>(sql`
      select m.email, m.pseudonym, coalesce(m.suspended_until > now(), false) as suspended,
        array(select r.role from roles r where r.tenant_id = m.tenant_id and r.member_id = m.id order by 1) as roles
      from members m where m.email like ${`%@${tenant.slug}.example`} order by m.id limit 12`)),
  ]);

/** A link that waits to be used: the address it was mailed to, and whether the browser that looks at it asked for it. */
export interface WaitingLink {
  email: string;
  isHere: boolean;
}

/** A link that waits to be used, by its hash, as this browser (its token) sees it; else null. */
export const waitingLink = (
  tenantId: TenantId,
  tokenHash: string,
  browser: string | null,
): Promise<WaitingLink | null> =>
  inTenant({ tenantId }, async (tx) => {
    const { email, browserHash } = signInTokens;
    const [link] = await tx
      .select({ email, browserHash })
      .from(signInTokens)
      .where(and(eq(signInTokens.tokenHash, tokenHash), gt(signInTokens.expiresAt, sql`now()`)));
    return link ? { email: link.email, isHere: browser !== null && link.browserHash === hashOf(browser) } : null;
  });

/** Whether the town has anything open in which one may take part as a guest. */
export const welcomesGuests = (tenantId: TenantId): Promise<boolean> =>
  inTenant({ tenantId }, async (tx) => {
    const open = await tx.execute(sql`
      select from offer_formats f join publications p on p.tenant_id = f.tenant_id and p.offer_id = f.offer_id
      where f.required_trust = 'guest' and f.opens_at <= now() and f.closes_at > now() limit 1`);
    return open.length > 0;
  });

/** What was typed on this page and kept under this browser's token, or null. */
export const keptForm = (
  tenantId: TenantId,
  token: string,
  page: string,
): Promise<[name: string, value: string][] | null> =>
  inTenant({ tenantId }, async (tx) => {
    const [form] = await tx
      .select({ fields: keptForms.fields })
      .from(keptForms)
      .where(and(eq(keptForms.tokenHash, hashOfKept(token, page)), gt(keptForms.expiresAt, sql`now()`)));
    return form?.fields ?? null;
  });

interface SessionRow {
  hash: string;
  id: string;
  trust: Trust;
  /** What the way of signing in says beyond that. */
  session_trust: Trust | null;
  pseudonym: string | null;
  netiquette_accepted: boolean;
  suspended_until: string | null;
  roles: Role[];
  helps: boolean;
  resident: boolean;
}

const actorFrom = (tenantId: TenantId, row: SessionRow): Actor => ({
  tenantId,
  memberId: row.id,
  roles: new Set(row.roles),
  trust: strongerOf(row.trust, row.session_trust),
  pseudonym: row.pseudonym,
  netiquetteAccepted: row.netiquette_accepted,
  ...(row.resident && { isResident: true }),
  suspendedUntil: row.suspended_until === null ? null : new Date(row.suspended_until),
  ...(row.helps && { isHelper: true }),
});
