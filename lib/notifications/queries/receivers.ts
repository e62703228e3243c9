import { sql } from 'drizzle-orm';
import type { TenantId, Tx } from '@/db/tenancy';
import type { Offered } from '@/lib/languages/model';
import { DEFAULT_WISHES, type Wishes } from '../model/wishes';

/** Who is told something, how they want to be told, and where links in their mails lead. */
export interface Receiver extends Record<string, unknown> {
  memberId: string;
  tenantId: TenantId;
  tenant: string;
  slug: string;
  /** The town's own host, where links are to lead there; null: to the platform's. */
  host: string | null;
  email: string | null;
  locale: string;
  /** What the space offers: mails are in no other. */
  languages: Offered;
  wishes: Wishes;
  /** Whether a browser of theirs takes pushes. */
  hasDevices: boolean;
  /** What they were told before and have not looked at, as `lookOf` names it. */
  unread: string[];
}

/**
 * These members, in one query. Links lead to the host that they signed in at last, as long as they are signed in and it is
 * the town's; else to the town's own one, where it has one.
 */
export async function receivers(tx: Tx, memberIds: readonly string[]): Promise<Receiver[]> {
  const rows = await tx.execute<Receiver>(sql`
    select m.id as "memberId", t.id as "tenantId", t.name as tenant, t.slug, t.languages, m.email, m.locale,
      case when (select s.by_platform_host from sessions s where s.member_id = m.id and s.expires_at > now()
        order by s.created_at desc limit 1) then null else t.host end as host,
      case when w.member_id is not null then json_build_object('mail', w.mail, 'push', w.push,
        'quietFrom', w.quiet_from, 'quietUntil', w.quiet_until) end as wishes,
      exists (select from push_devices d where d.member_id = m.id) as "hasDevices",
      array(select distinct n.kind || ':' || coalesce(n.follow_id::text, '') from notifications n
        where n.member_id = m.id and n.read_at is null) as unread
    from members m join tenants t on t.id = m.tenant_id left join message_settings w on w.member_id = m.id
    where m.id = any(${sql.param([...memberIds])}::uuid[])`);
  return rows.map((row) => ({ ...row, wishes: row.wishes ?? DEFAULT_WISHES }));
}
