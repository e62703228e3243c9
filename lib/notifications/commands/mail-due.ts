import { sql } from 'drizzle-orm';
import { notifications } from '@/db/schema/identity';
import { inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { byChoice } from '../model';
import { receivers } from '../queries/receivers';
import { mailNotices } from './mail-notices';

/** So many members are written to in one transaction. */
const MEMBERS_AT_ONCE = 100;

/**
 * Writes the mails that are due in a tenant: digests, and what was told to many at once; one for each member. What they
 * have looked at meanwhile is not mailed. Out: how many members were written to.
 */
export async function mailDue(tenantId: TenantId): Promise<number> {
  let all = 0;
  for (;;) {
    const written = await inTenant({ tenantId }, writeSome);
    all += written;
    if (written < MEMBERS_AT_ONCE) return all;
  }
}

async function writeSome(tx: Tx): Promise<number> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('mail-due:' || current_setting('app.tenant'), 0))`,
  );
  await tx.execute(sql`
    update notifications set mail_due_at = null where mail_id is null and mail_due_at <= now() and read_at is not null
      and kind in ${[...byChoice]}`);
  const isDue = sql`mail_id is null and mail_due_at <= now()`;
  const due = await tx
    .select()
    .from(notifications)
    .where(
      sql`${isDue} and ${notifications.memberId} in (
        select member_id from notifications where ${isDue} group by member_id limit ${MEMBERS_AT_ONCE})`,
    )
    .orderBy(notifications.createdAt, notifications.id);
  const members = [...new Set(due.map(({ memberId }) => memberId))];
  if (members.length > 0) await mailNotices(tx, due, await receivers(tx, members));
  return members.length;
}
