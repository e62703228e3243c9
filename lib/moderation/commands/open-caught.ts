import { sql } from 'drizzle-orm';
import type { TenantId, Tx } from '@/db/tenancy';
import type { ContributionKind } from '../model';
import { queueMoved } from './settle-case';

interface Caught {
  kind: ContributionKind;
  id: string;
  threadId: string;
}

/**
 * Puts a contribution in which a machine saw something in front of the moderators: its case is opened, or opened anew
 * where it had been decided. Nobody reported it, so nobody waits for an answer.
 */
export async function openCaught(tx: Tx, { kind, id, threadId }: Caught): Promise<void> {
  const opened = await tx.execute<{ tenantId: TenantId }>(sql`
    insert into cases as k (kind, contribution_id, thread_id) values (${kind}, ${id}, ${threadId})
    on conflict (tenant_id, contribution_id) do update set
      is_illegal = k.state = 'open' and k.is_illegal,
      opened_at = case k.state when 'open' then k.opened_at else now() end,
      state = 'open'
    returning tenant_id as "tenantId"`);
  for (const { tenantId } of opened) queueMoved(tx, tenantId);
}
