import { netiquetteDrafts } from '@/db/schema/netiquette';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed } from '@/lib/errors';
import { canSetUp } from '@/lib/tenants/policy';
import type { NetiquetteRule } from '../model';
import { changesBetween, isUnchanged, type RuleChange } from '../model/changes';
import { versionInForce } from './versions';

/** The netiquette as admins work on it. */
export interface EditedNetiquette {
  /** Zero where none is published yet. */
  version: number;
  rules: NetiquetteRule[];
  /** What publishing would change. */
  changes: RuleChange[];
  /** Whether it differs from what is published, in whatever language. */
  isChanged: boolean;
}

/** The draft, or what is published where there is none. Refuses with `SignInNeeded` or `Forbidden`. */
export async function editedNetiquette(actor: Actor): Promise<EditedNetiquette> {
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const [inForce, [draft]] = [await versionInForce(tx), await tx.select().from(netiquetteDrafts)];
    const published = inForce?.rules ?? [];
    const rules = draft?.rules ?? published;
    return {
      version: inForce?.version ?? 0,
      rules,
      changes: changesBetween(published, rules),
      isChanged: !isUnchanged(published, rules),
    };
  });
}
