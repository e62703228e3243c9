import { residencyRules } from '@/db/schema/residency';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, parse } from '@/lib/errors';
import { canManageMembers } from '@/lib/identity/policy';
import { seal } from '@/lib/sealing';
import { RulesDraft } from '../model/draft';

/** What the secret of a town's registration office is sealed for. */
export const aboutRegister = (tenantId: string): string => `residency register ${tenantId}`;

/**
 * Sets how people show that they live here. In: `RulesDraft`. Refuses with `Invalid` or `Forbidden`. What was shown before
 * counts for as long as it was said to then.
 */
export const setResidencyRules = (actor: Actor, input: unknown): Promise<void> =>
  inTenant(actor, async (tx) => {
    assertAllowed(canManageMembers(actor));
    const { registerSecret, ...rules } = parse(RulesDraft, input);
    const secret = registerSecret && seal(aboutRegister(actor.tenantId), Buffer.from(registerSecret));
    const values = { ...rules, ...(secret && { registerSecret: secret }) };
    await tx.insert(residencyRules).values(values).onConflictDoUpdate({ target: residencyRules.tenantId, set: values });
    await recordAudit(tx, actor, {
      action: 'residency.rules-set',
      subjectId: actor.tenantId,
      facts: { months: rules.months, postcodes: rules.postcodes.length, register: rules.registerUrl !== null },
    });
  });
