import { checkSettings } from '@/db/schema/checks';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { canSetUp } from '@/lib/tenants/policy';
import { atWork, CheckSettingsDraft } from '../model/choices';

/**
 * Says which checks a town has at work, and its list of words. In: `CheckSettingsDraft`. Counts for what is written from
 * now on. Refuses with `SignInNeeded`, `Forbidden` or `Invalid`.
 */
export async function changeChecks(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canSetUp(actor));
  const { list: words, ...choices } = parse(CheckSettingsDraft, input);
  return inTenant(actor, async (tx) => {
    const row = { tenantId: actor.tenantId, choices, words };
    await tx.insert(checkSettings).values(row).onConflictDoUpdate({ target: checkSettings.tenantId, set: row });
    await recordAudit(tx, actor, {
      action: 'checks.changed',
      subjectId: actor.tenantId,
      facts: { atWork: atWork(choices).join(' '), words: words.length },
    });
    return null;
  });
}
