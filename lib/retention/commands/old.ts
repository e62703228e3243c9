import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/tenancy';
import { fixedDays } from '../model';
import type { Step } from './carry-out';
import { removeRows } from './gone';

/** Mails, messages, drafts and the addresses of invitations, once their time is over. */
export const removeOld: Step = async (tx, { messages, drafts }, limit) => {
  const rows = await removeRows(
    tx,
    [
      { table: 'mails', where: sql`sent_at < ${days(fixedDays.mails)}` },
      { table: 'mails', where: sql`sent_at is null and written_at < ${days(fixedDays.unsentMails)}` },
      { table: 'notifications', where: sql`created_at < ${months(messages)}` },
      { table: 'response_drafts', where: sql`kept_at < ${months(drafts)}` },
    ],
    limit,
  );
  return rows + (await forgetInvited(tx, limit - rows));
};

/** That somebody was invited stays on record, their address does not; nobody waits for them any more. */
async function forgetInvited(tx: Tx, limit: number): Promise<number> {
  const over = sql`coalesce(accepted_at, withdrawn_at, expires_at) < ${days(fixedDays.invitations)}`;
  const forgotten = await tx.execute(sql`
    update invitations set email = id::text || '@erased.invalid',
      withdrawn_at = case when accepted_at is null then coalesce(withdrawn_at, now()) end
    where id in (select id from invitations where ${over} and email not like '%@erased.invalid' limit ${limit})
    returning 1`);
  return forgotten.length;
}

const days = (count: number) => sql`now() - make_interval(days => ${count}::int)`;
const months = (count: number) => sql`now() - make_interval(months => ${count}::int)`;
