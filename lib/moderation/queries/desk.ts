import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { type AuditView, latestAuditEntries } from '@/lib/audit/queries';
import { assertAllowed } from '@/lib/errors';
import { canModerate } from '../policy';
import { addressesOf } from './address';
import { type OpenCase, openCases } from './cases';
import { type ContributionView, latestContributions } from './contributions';
import { type DecisionView, latestDecisions } from './decisions';

/** All that lies on a moderator's desk. Each contribution comes with the address of its place. */
export interface Desk {
  /** What was reported and waits. */
  cases: (OpenCase & { href: string })[];
  contributions: (ContributionView & { href: string })[];
  decisions: (DecisionView & { href: string })[];
  log: AuditView[];
}

/** The desk of the actor's tenant. Refuses with `SignInNeeded` or `Forbidden`. */
export async function moderationDesk(actor: Actor): Promise<Desk> {
  assertAllowed(canModerate(actor));
  return inTenant(actor, async (tx) => {
    const cases = await openCases(tx);
    const contributions = await latestContributions(tx);
    const decisions = await latestDecisions(tx);
    const decided = decisions.map(({ kind, contributionId, threadId }) => ({ kind, id: contributionId, threadId }));
    const reported = cases.map(({ kind, contributionId, threadId }) => ({ kind, id: contributionId, threadId }));
    return {
      cases: withAddresses(cases, await addressesOf(tx, reported)),
      contributions: withAddresses(contributions, await addressesOf(tx, contributions)),
      decisions: withAddresses(decisions, await addressesOf(tx, decided)),
      log: await latestAuditEntries(tx),
    };
  });
}

const withAddresses = <T>(all: readonly T[], addresses: readonly string[]): (T & { href: string })[] =>
  all.map((each, index) => ({ ...each, href: addresses[index] ?? '' }));
