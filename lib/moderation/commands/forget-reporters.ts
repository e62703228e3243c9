import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { MARK_DAYS, OBJECTION_MONTHS } from '../model/notice';

/**
 * Deletes of a tenant's notices who sent them, once nobody can object to the decision any more, and by which mark they
 * belong together once that no longer counts; not while an objection waits. What was reported and decided stays. Out: how
 * many rows it was.
 */
export async function forgetReporters(tx: Tx): Promise<number> {
  const reporters = await tx.execute(sql`
    update notices n set contact_name = null, contact_email = null, reporter_id = null, mark = null
    from cases k where k.id = n.case_id and k.state = 'decided'
      and k.decided_at < now() - make_interval(months => ${OBJECTION_MONTHS})
      and not exists (select from objections o where o.case_id = k.id and o.outcome is null)
      and coalesce(n.contact_name, n.contact_email, n.reporter_id::text) is not null`);
  const objecting = await tx.execute(sql`
    update objections set member_id = null
    where party = 'reporter' and member_id is not null and decided_at < now() - make_interval(months => ${OBJECTION_MONTHS})`);
  const marks = await tx.execute(sql`
    update notices set mark = null
    where mark is not null and received_at < now() - make_interval(days => ${MARK_DAYS})`);
  return reporters.count + objecting.count + marks.count;
}
