import { mails } from '@/db/schema/mail';
import { afterCommit, type TenantId, type Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { wakeMailing } from './wake-mailing';

/** Puts a mail on its way in the caller's transaction: it is sent after the commit, or not at all. */
export async function queueMail(tx: Tx, mail: { to: string; subject: string; text: string; html: string }) {
  const { to: recipient, subject, text, html } = mail;
  const rows = await tx
    .insert(mails)
    .values({ recipient, subject, text, html })
    .returning({ tenantId: mails.tenantId });
  const tenantId = one(rows, 'mail').tenantId as TenantId;
  afterCommit(tx, () => wakeMailing(tenantId));
}
