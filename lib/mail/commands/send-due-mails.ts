import { eq, sql } from 'drizzle-orm';
import type { Transporter } from 'nodemailer';
import { mails } from '@/db/schema/mail';
import { inTenant, type TenantId } from '@/db/tenancy';
import { log } from '@/lib/log';
import { settings } from '@/lib/settings';
import { TRIES_LIMIT } from '../model';

/** Sends what a tenant has queued and what is due. A mail that the server does not take is tried again later. */
export async function sendDueMails(tenantId: TenantId, transport: Transporter): Promise<void> {
  for (let mail = await claim(tenantId); mail; mail = await claim(tenantId)) await send(tenantId, mail, transport);
}

interface DueMail extends Record<string, unknown> {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  sender: string;
}

/**
 * Takes a due mail for this process, and sets when it is due again should it not succeed; so several processes send none
 * twice, and a crash loses none. One at a time: of many taken together the last would be due again, and another's, before
 * a slow server has taken the first. `=`, not `in`: there the planner may look for the one again and again, and takes
 * them all. Sent ones are thrown away after a week.
 */
const claim = (tenantId: TenantId): Promise<DueMail | undefined> =>
  inTenant({ tenantId }, async (tx) => {
    await tx.execute(sql`delete from mails where sent_at < now() - interval '7 days'`);
    const [mail] = await tx.execute<DueMail>(sql`
      update mails set tries = tries + 1,
        next_try_at = now() + least(interval '1 minute' * power(2, tries), interval '6 hours')
      where id = (
        select id from mails where sent_at is null and next_try_at <= now() and tries < ${TRIES_LIMIT}
        order by written_at limit 1 for update skip locked)
      returning id, recipient, subject, text, html, (select name from tenants t where t.id = tenant_id) as sender`);
    return mail;
  });

async function send(tenantId: TenantId, mail: DueMail, transport: Transporter): Promise<void> {
  const { id, recipient, subject, text, html, sender } = mail;
  const from = { name: sender, address: settings().mailFrom };
  const headers = { 'Auto-Submitted': 'auto-generated' };
  try {
    await transport.sendMail({ from, to: { name: '', address: recipient }, subject, text, html, headers });
  } catch (error) {
    // Only the code: the server's own words repeat the address.
    log.warn({ tenant: tenantId, mail: id, code: (error as { code?: string }).code }, 'mail not sent');
    return;
  }
  await inTenant({ tenantId }, (tx) => tx.update(mails).set({ sentAt: sql`now()` }).where(eq(mails.id, id)));
}
