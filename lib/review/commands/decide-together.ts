import { randomUUID } from 'node:crypto';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { eachOf } from '@/lib/moderation/commands/decide-case';
import { canModerate } from '@/lib/moderation/policy';
import { TOGETHER, type Together, TogetherDecision } from '../model/together';
import { restOfGroup } from '../queries/groups';
import { publishHeld } from './publish-held';
import { refuseHeld } from './refuse-held';

/**
 * Publishes or refuses what was chosen of a group that waits, and all that was there and not shown, if that is wished; each
 * by the command that does one, at most `TOGETHER`. Refuses with `Invalid`, `SignInNeeded` or `Forbidden`.
 */
export async function decideTogether(actor: Actor, input: unknown): Promise<Together> {
  assertAllowed(canModerate(actor));
  const wish = parse(TogetherDecision, input);
  const rest = wish.rest ? await inTenant(actor, (tx) => restOfGroup(tx, wish)) : [];
  const ids = [...wish.held, ...rest].slice(0, TOGETHER);
  if (wish.choice === 'publish') {
    const { done, refused } = await eachOf(ids, (heldId) => publishHeld(actor, { heldId }));
    return { deed: 'published', done: done.length, failed: refused.length, batch: null };
  }
  const { rule, reason } = wish;
  const batch = randomUUID();
  const { done, refused } = await eachOf(ids, (heldId) => refuseHeld(actor, { heldId, rule, reason }, batch));
  return { deed: 'refused', done: done.length, failed: refused.length, batch };
}
