import { sql } from 'drizzle-orm';
import { inTenant, type TenantId } from '@/db/tenancy';

/** What there may be to do in a town. */
export interface Due {
  news: boolean;
  letters: boolean;
  pushes: boolean;
  mails: boolean;
  sent: boolean;
}

/**
 * Whether anything may be due in a town, by one look: hundreds of towns are asked every few seconds, and in most nothing
 * is. Says yes rather once too often.
 */
export const dueIn = (tenantId: TenantId): Promise<Due> =>
  inTenant({ tenantId }, async (tx) => {
    const [due] = await tx.execute<Due & Record<string, unknown>>(sql`
      select exists (select from follows where kind <> 'offer') or (exists (select from follows)
          and (exists (select from feedback where told_at is null)
            or exists (select from offer_versions where told_at is null and version > 1))) as news,
        exists (select from notifications where mail_id is null and mail_due_at <= now()) as letters,
        exists (select from pushes where done_at is null) as pushes,
        exists (select from mails where sent_at is null and given_up_at is null) as mails,
        exists (select from mails where coalesce(sent_at, given_up_at) is not null) as sent`);
    return due ?? { news: true, letters: true, pushes: true, mails: true, sent: true };
  });
