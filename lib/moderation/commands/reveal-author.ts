import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { CaseMention } from '../model/queue';
import { canModerate } from '../policy';
import { contributionOfCase } from '../queries/contribution';

/**
 * Has a case's page show its moderator for a while who wrote the contribution, and writes that down: decisions are about
 * what was said, whoever said it. Refuses with `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function revealAuthor(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canModerate(actor));
  const { caseId } = parse(CaseMention, input);
  return inTenant(actor, async (tx) => {
    await contributionOfCase(tx, caseId);
    await recordAudit(tx, actor, { action: 'author.revealed', subjectId: caseId });
    return null;
  });
}
