import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { type AuditView, latestAuditEntries } from '@/lib/audit/queries';
import { assertAllowed } from '@/lib/errors';
import { canModerate } from '../policy';
import { addressesOf } from './address';
import { type ContributionView, latestContributions } from './contributions';
import { type DecisionView, latestDecisions } from './decisions';

/** A contribution with the address of its place. */
export type PlacedContribution = ContributionView & { href: string };
/** A decision with the address of what it is about. */
export type PlacedDecision = DecisionView & { href: string };

/** What people wrote last in the actor's tenant. Refuses with `SignInNeeded` or `Forbidden`. */
export async function latestInTown(actor: Actor): Promise<PlacedContribution[]> {
  assertAllowed(canModerate(actor));
  return inTenant(actor, async (tx) => {
    const contributions = await latestContributions(tx);
    return withAddresses(contributions, await addressesOf(tx, contributions));
  });
}

/** What was decided in the actor's tenant, and who did what. Refuses with `SignInNeeded` or `Forbidden`. */
export async function moderationLog(actor: Actor): Promise<{ decisions: PlacedDecision[]; log: AuditView[] }> {
  assertAllowed(canModerate(actor));
  return inTenant(actor, async (tx) => {
    const decisions = await latestDecisions(tx);
    const decided = decisions.map(({ kind, contributionId, threadId }) => ({ kind, id: contributionId, threadId }));
    return {
      decisions: withAddresses(decisions, await addressesOf(tx, decided)),
      log: await latestAuditEntries(tx),
    };
  });
}

const withAddresses = <T>(all: readonly T[], addresses: readonly string[]): (T & { href: string })[] =>
  all.map((each, index) => ({ ...each, href: addresses[index] ?? '' }));
