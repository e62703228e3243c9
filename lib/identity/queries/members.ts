import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor, Role } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { canManageMembers } from '../policy';

/** A member as admins see them. */
export interface MemberRow {
  id: string;
  pseudonym: string | null;
  email: string;
  roles: Role[];
}

/** How many are listed at once; who looks for somebody else searches. */
const MEMBERS_LIMIT = 50;

/**
 * The town's members who have a role; or with `text`, all whose name or address it is part of and who can be reached.
 * Refuses with `SignInNeeded` or `Forbidden`.
 */
export async function membersOf(actor: Actor, text = ''): Promise<MemberRow[]> {
  assertAllowed(canManageMembers(actor));
  const sought = text.trim();
  const pattern = `%${sought.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await inTenant(actor, (tx) =>
    tx.execute<MemberRow & Record<string, unknown>>(sql`
      select m.id, m.pseudonym, m.email,
        array(select r.role from roles r where r.tenant_id = m.tenant_id and r.member_id = m.id order by 1) as roles
      from members m
      where m.email is not null and case when ${sought} = ''
        then exists (select from roles r where r.tenant_id = m.tenant_id and r.member_id = m.id)
        else concat_ws(' ', m.pseudonym, m.email) ilike ${pattern} end
      order by lower(m.pseudonym), lower(m.email)
      limit ${MEMBERS_LIMIT}`),
  );
  return [...rows];
}
