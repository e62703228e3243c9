import { desc } from 'drizzle-orm';
import { mails } from '@/db/schema/mail';
import { inTenant, type TenantId } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import { settings } from '@/lib/settings';

/** A mail of the demo, where nothing leaves this computer. */
export interface DemoMail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  writtenAt: Date;
}

/** The tenant's newest fifty mails, for the demo's mailbox. Refuses with `NotFound` outside demo mode. */
export async function demoMails(tenantId: TenantId): Promise<DemoMail[]> {
  if (!settings().demo) throw new Refusal('NotFound', 'page.not-found');
  const { id, recipient, subject, text, writtenAt } = mails;
  return inTenant({ tenantId }, (tx) =>
    tx.select({ id, recipient, subject, text, writtenAt }).from(mails).orderBy(desc(writtenAt), desc(id)).limit(50),
  );
}
