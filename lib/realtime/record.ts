import { sql } from 'drizzle-orm';
import { afterCommit, type TenantId, type Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import { hub } from './hub';

/** What happened, in the past tense: `comment.posted`. The part before the dot names the kind of entry. */
export interface ThreadEvent {
  threadId: string;
  type: string;
  entryId: string | null;
}

/**
 * Takes the thread's next number for an event and keeps it, in the transaction of the change; once that is committed,
 * tells the viewers. Out: the number. The thread's row lock makes the numbers free of gaps; it is held to the commit.
 */
export async function record(tx: Tx, event: ThreadEvent): Promise<number> {
  const rows = await tx.execute<{ tenant_id: TenantId; head: string }>(sql`
    with taken as (
      update threads set head = head + 1 where id = ${event.threadId} returning tenant_id, head
    ), kept as (
      insert into thread_events (thread_id, seq, type, entry_id)
      select ${event.threadId}, head, ${event.type}, ${event.entryId}::uuid from taken
    )
    select tenant_id, head from taken`);
  const taken = one(rows, 'thread');
  const head = Number(taken.head);
  tellViewers(tx, { tenantId: taken.tenant_id, threadId: event.threadId, head });
  return head;
}

/** Has the viewers of a thread told after the commit that it is at `head`. For commands that number by themselves. */
export const tellViewers = (tx: Tx, at: { tenantId: TenantId; threadId: string; head: number }): void =>
  afterCommit(tx, () => hub().changed(at.tenantId, at.threadId, at.head));
