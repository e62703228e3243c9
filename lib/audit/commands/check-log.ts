import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { canSetUp } from '@/lib/tenants/policy';
import { recordAudit } from '../commands';
import { toldFindings } from '../model/told-findings';
import { type Verified, verifyTenant } from './verify';

/**
 * Looks through the whole log of the actor's tenant, and writes down in it that this was done and what it showed. Refuses
 * with `SignInNeeded`, `Forbidden` or `TooMany`.
 */
export async function checkLog(actor: Actor): Promise<Verified> {
  assertAllowed(canSetUp(actor));
  keepPace(actor, paces.check);
  const verified = await verifyTenant(actor.tenantId);
  const { head, heads, findings } = verified;
  const facts = { ...head, heads, findings: findings.length, told: toldFindings(findings) };
  await inTenant(actor, (tx) => recordAudit(tx, actor, { action: 'audit.checked', subjectId: actor.tenantId, facts }));
  return verified;
}
