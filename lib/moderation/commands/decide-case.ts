import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, isRefusal, one, parse } from '@/lib/errors';
import { rulesIn, tongueOf } from '@/lib/netiquette/model';
import { versionInForce } from '@/lib/netiquette/queries/versions';
import { textsIn } from '@/lib/text';
import { hideContribution, keepContribution, restoreContribution } from '../commands';
import type { ContributionKind } from '../model';
import { BulkDecision, type BulkResult, CaseDecision, ruleOf } from '../model/queue';
import { canModerate } from '../policy';
import { decideObjection } from './decide-objection';

/**
 * Decides a case as its page offers it, by the commands that decide anywhere: hides its contribution under a rule, leaves
 * it, or answers the objection that waits. Without a reason it is the standard one of the choice; an objection needs one
 * of its own. Refuses like these commands.
 */
export async function decideCase(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canModerate(actor));
  const wish = parse(CaseDecision, input);
  const { kind, contributionId, objected, withdrawn } = await caseBefore(actor, wish.caseId);
  if (objected) return decideObjection(actor, wish);
  const rule = ruleOf(wish.choice);
  const reason = wish.reason || (await standardReason(actor, { ...wish, withdrawn }));
  if (rule !== null) return hideContribution(actor, { kind, contributionId, rule, reason });
  return wish.choice === 'restore'
    ? restoreContribution(actor, { kind, contributionId, reason })
    : keepContribution(actor, { kind, contributionId, reason });
}

/** Decides several cases alike, each in a transaction of its own. Refuses with `Invalid`, `SignInNeeded` or `Forbidden`. */
export async function decideCases(actor: Actor, input: unknown): Promise<BulkResult> {
  assertAllowed(canModerate(actor));
  const { cases, ...wish } = parse(BulkDecision, input);
  return eachOf(cases, (caseId) => decideCase(actor, { ...wish, caseId }));
}

/** Does the same to each case, and gathers which of them refuse. A fault stops it. */
export async function eachOf(
  cases: readonly string[],
  work: (caseId: string) => Promise<unknown>,
): Promise<BulkResult> {
  const result: BulkResult = { done: [], refused: [] };
  for (const caseId of new Set(cases)) {
    try {
      await work(caseId);
      result.done.push(caseId);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      result.refused.push({ caseId, code: error.code });
    }
  }
  return result;
}

interface Before extends Record<string, unknown> {
  kind: ContributionKind;
  contributionId: string;
  objected: boolean;
  withdrawn: boolean;
}

const caseBefore = (actor: Actor, caseId: string): Promise<Before> =>
  inTenant(actor, async (tx) => {
    const rows = await tx.execute<Before>(sql`
      select k.kind, k.contribution_id as "contributionId",
        exists (select from objections o where o.case_id = k.id and o.outcome is null) as objected,
        coalesce(c.withdrawn_at, a.withdrawn_at) is not null as withdrawn
      from cases k
        left join comments c on k.kind = 'comment' and c.id = k.contribution_id
        left join annotations a on k.kind = 'annotation' and a.id = k.contribution_id
      where k.id = ${caseId}`);
    return one(rows, 'case');
  });

interface Wording {
  choice: string;
  locale: string;
  withdrawn: boolean;
}

async function standardReason(actor: Actor, { choice, locale, withdrawn }: Wording): Promise<string> {
  const say = textsIn(locale, 'moderation.case.standard');
  const number = ruleOf(choice);
  if (number === null) return say(withdrawn ? 'moot' : choice === 'restore' ? 'restore' : 'keep');
  const inForce = await inTenant(actor, versionInForce);
  const rule = rulesIn(inForce?.rules ?? [], tongueOf(locale)).find((known) => known.number === number);
  return say('rule', { rule: number, title: rule?.title ?? '' });
}
