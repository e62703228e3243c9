import { mails } from '@/db/schema/mail';
import { afterCommit, type TenantId, type Tx } from '@/db/tenancy';
import { wakeJobs } from '@/lib/jobs/commands/wake-jobs';

/** A mail that is written. */
export interface Written {
  /** Absent: a new one. */
  id?: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where one click ends mails like it. */
  endUrl?: string | null;
}

/** Puts a mail on its way in the caller's transaction: it is sent after the commit, or not at all. */
export const queueMail = (tx: Tx, mail: Written): Promise<void> => queueMails(tx, [mail]);

/** The same for several at once. */
export async function queueMails(tx: Tx, written: readonly Written[]): Promise<void> {
  if (written.length === 0) return;
  const rows = await tx
    .insert(mails)
    .values(written.map(({ to, ...mail }) => ({ ...mail, recipient: to })))
    .returning({ id: mails.id, tenantId: mails.tenantId });
  afterCommit(tx, () => {
    for (const { id, tenantId } of rows) wakeJobs({ queue: 'mail', tenantId: tenantId as TenantId, id });
  });
}
