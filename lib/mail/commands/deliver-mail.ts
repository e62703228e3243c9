import { sql } from 'drizzle-orm';
import type { Transporter } from 'nodemailer';
import { inTenant, type TenantId } from '@/db/tenancy';
import { log } from '@/lib/log';
import { settings } from '@/lib/settings';

/**
 * Hands one queued mail to the mail server, and notes that it was taken. One that is sent already, or given up, is left
 * alone. Throws where the server does not take it: then the job is tried again. A crash after the server took it and
 * before that is noted sends it again, since SMTP has no way to ask; its `Message-ID` is then the same, by which mailboxes
 * tell that they have it.
 */
export async function deliverMail(tenantId: TenantId, id: string, transport: Transporter): Promise<void> {
  const mail = await claim(tenantId, id);
  if (!mail) return;
  try {
    await transport.sendMail(envelope(id, mail));
  } catch (error) {
    // Only the code: the server's own words repeat the address.
    const { code = 'unknown' } = error as { code?: string };
    log.warn({ tenant: tenantId, mail: id, code }, 'mail not sent');
    throw new Error(`The mail server did not take it: ${code}`);
  }
  await inTenant({ tenantId }, (tx) => tx.execute(sql`update mails set sent_at = now() where id = ${id}`));
}

/** Notes that no more is tried with a mail. Sent ones stay sent. */
export async function giveUpMail(tenantId: TenantId, id: string): Promise<void> {
  await inTenant({ tenantId }, (tx) =>
    tx.execute(sql`update mails set given_up_at = now() where id = ${id} and sent_at is null`),
  );
}

interface DueMail extends Record<string, unknown> {
  recipient: string;
  subject: string;
  text: string;
  html: string;
  sender: string;
  end_url: string | null;
}

const claim = async (tenantId: TenantId, id: string): Promise<DueMail | undefined> =>
  inTenant({ tenantId }, async (tx) => {
    const [mail] = await tx.execute<DueMail>(sql`
      update mails set tries = tries + 1 where id = ${id} and sent_at is null and given_up_at is null
      returning recipient, subject, text, html, end_url, (select name from tenants t where t.id = tenant_id) as sender`);
    return mail;
  });

function envelope(id: string, { recipient, subject, text, html, sender, end_url: endUrl }: DueMail) {
  const address = settings().mailFrom;
  return {
    from: { name: sender, address },
    to: { name: '', address: recipient },
    messageId: `<${id}@${address.split('@').at(-1)}>`,
    ...{ subject, text, html },
    headers: { 'Auto-Submitted': 'auto-generated', ...(endUrl && oneClick(endUrl)) },
  };
}

/** RFC 2369 and RFC 8058: mail programs show a button that posts to this address. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
