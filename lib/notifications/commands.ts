import { notifications } from '@/db/schema/identity';
import { afterCommit, type TenantId, type Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { hub } from '@/lib/realtime/hub';

/** What somebody is told: a kind of which `messages/` knows the sentence, its facts, and where to look. */
export interface Notice {
  memberId: string;
  kind: string;
  facts: Record<string, string | number>;
  href: string | null;
}

/** Tells a member something, in the transaction that causes it; pages of theirs that are open show it at once. */
export async function notify(tx: Tx, notice: Notice): Promise<void> {
  const rows = await tx.insert(notifications).values(notice).returning({ tenantId: notifications.tenantId });
  const tenantId = one(rows, 'notification').tenantId as TenantId;
  afterCommit(tx, () => hub().notified(tenantId, notice.memberId, { kind: notice.kind, href: notice.href }));
}
