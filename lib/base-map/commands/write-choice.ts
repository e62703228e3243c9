import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import type { Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import type { BaseMapChoice } from '../model/choice';

/** Writes down what a town's maps lie on from now on; null: whatever they do where nobody chose. */
export async function writeChoice(tx: Tx, actor: Actor, choice: BaseMapChoice | null): Promise<void> {
  await tx.update(tenants).set({ baseMapChoice: choice }).where(eq(tenants.id, actor.tenantId));
  const facts = { kind: choice?.kind ?? 'default' };
  await recordAudit(tx, actor, { action: 'base-map.chosen', subjectId: actor.tenantId, facts });
}
