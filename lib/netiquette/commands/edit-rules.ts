import { sql } from 'drizzle-orm';
import { netiquetteDrafts } from '@/db/schema/netiquette';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { canSetUp } from '@/lib/tenants/policy';
import { type NetiquetteRule, RULES_LIMIT } from '../model';
import { RuleChoice, RuleDraft } from '../model/draft';
import { versionInForce } from '../queries/versions';

/**
 * Keeps a rule in the draft: a new one gets a number that none ever had. Nothing of it is public before
 * `publishNetiquette`. In: `RuleDraft`. Out: its number. Refuses with `Invalid`, `SignInNeeded`, `Forbidden` or `NotFound`.
 */
export async function keepRule(actor: Actor, input: unknown): Promise<number> {
  const { number, wordings } = parse(RuleDraft, input);
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const rules = await draftForUpdate(tx);
    if (number !== null) {
      one(
        rules.filter((rule) => rule.number === number),
        'netiquette-rule',
      );
      await write(
        tx,
        rules.map((rule) => (rule.number === number ? { number, wordings } : rule)),
      );
      return number;
    }
    if (rules.length >= RULES_LIMIT) throw new Refusal('Invalid', 'netiquette.too-many-rules', { limit: RULES_LIMIT });
    const fresh = Math.max(await highestEver(tx), ...rules.map((rule) => rule.number)) + 1;
    await write(tx, [...rules, { number: fresh, wordings }]);
    return fresh;
  });
}

/** Takes a rule out of the draft; once that is published, its number stays unused. Refuses like `keepRule`. */
export async function removeRule(actor: Actor, input: unknown): Promise<null> {
  const { number } = parse(RuleChoice, input);
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const rules = await draftForUpdate(tx);
    one(
      rules.filter((rule) => rule.number === number),
      'netiquette-rule',
    );
    await write(
      tx,
      rules.filter((rule) => rule.number !== number),
    );
    return null;
  });
}

/** Drops the draft: it is as it was published. Refuses with `SignInNeeded` or `Forbidden`. */
export async function discardRules(actor: Actor): Promise<null> {
  assertAllowed(canSetUp(actor));
  await inTenant(actor, (tx) => tx.delete(netiquetteDrafts));
  return null;
}

/** The draft, locked until the commit, so that of two admins neither loses a rule; begun where there is none. */
export async function draftForUpdate(tx: Tx): Promise<NetiquetteRule[]> {
  const inForce = await versionInForce(tx);
  await tx
    .insert(netiquetteDrafts)
    .values({ rules: inForce?.rules ?? [] })
    .onConflictDoNothing();
  return one(await tx.select().from(netiquetteDrafts).for('update'), 'netiquette').rules;
}

const write = (tx: Tx, rules: NetiquetteRule[]) => tx.update(netiquetteDrafts).set({ rules, changedAt: sql`now()` });

/** The highest number that any rule ever had, of all versions. */
async function highestEver(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ highest: number }>(sql`
    select coalesce(max((rule->>'number')::int), 0) as highest
    from netiquette_versions, jsonb_array_elements(rules) as rule`);
  return row?.highest ?? 0;
}
