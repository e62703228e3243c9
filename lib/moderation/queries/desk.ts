import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { type AuditView, latestAuditEntries } from '@/lib/audit/queries';
import { assertAllowed } from '@/lib/errors';
import { canModerate } from '../policy';
import { addressOf } from './address';
import { type ContributionView, latestContributions } from './contributions';
import { type DecisionView, latestDecisions } from './decisions';

/** All that lies on a moderator's desk. Each contribution comes with the address of its place. */
export interface Desk {
  contributions: (ContributionView & { href: string })[];
  decisions: (DecisionView & { href: string })[];
  log: AuditView[];
}

/** The desk of the actor's tenant. Refuses with `SignInNeeded` or `Forbidden`. */
export async function moderationDesk(actor: Actor): Promise<Desk> {
  assertAllowed(canModerate(actor));
  return inTenant(actor, async (tx) => {
    const contributions = [];
    for (const contribution of await latestContributions(tx)) {
      contributions.push({ ...contribution, href: await addressOf(tx, contribution) });
    }
    const decisions = [];
    for (const decision of await latestDecisions(tx)) {
      const { kind, contributionId: id, threadId } = decision;
      decisions.push({ ...decision, href: await addressOf(tx, { kind, id, threadId }) });
    }
    return { contributions, decisions, log: await latestAuditEntries(tx) };
  });
}
