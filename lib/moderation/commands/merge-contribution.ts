import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, parse, Refusal } from '@/lib/errors';
import type { ContributionFacts, ContributionKind } from '../model';
import { Merging } from '../model/merging';
import { canHide, canMerge } from '../policy';
import { contributionById, contributionForUpdate } from '../queries/contribution';
import { idMeant } from '../queries/merged';
import { assertFree, decide } from './decide';
import { takeVotesOver } from './merged-votes';

/**
 * Has a contribution give way to another one of its thread that says the same: its place leads there, and who voted for it
 * counts once for the other. Its author is told. Showing it again undoes all of it. Refuses with `Invalid`
 * (`merge.into-missing`, `merge.not-found`), `SignInNeeded`, `NotFound`, or `Forbidden` with a code of `canMerge`.
 */
export async function mergeContribution(actor: Actor, input: unknown): Promise<null> {
  const { kind, contributionId, into, reason } = parse(Merging, input);
  return inTenant(actor, async (tx) => {
    const seen = await contributionById(tx, kind, contributionId);
    assertAllowed(canHide(actor, seen));
    const keptId = await idMeant(tx, seen, into);
    if (keptId === null) throw notFound();
    const { duplicate, kept } = await both(tx, kind, { contributionId, keptId });
    assertAllowed(canMerge(actor, duplicate, kept));
    await assertFree(tx, actor, duplicate);
    const merging = { contribution: duplicate, outcome: 'merged', rule: null, reason, mergedInto: keptId } as const;
    const { id: decisionId } = await decide(tx, actor as SignedIn, merging);
    await takeVotesOver(tx, kept, { from: contributionId, decisionId });
    return null;
  });
}

const notFound = () =>
  new Refusal('Invalid', 'merge.not-found', { problems: [{ field: 'into', code: 'merge.not-found' }] });

/** Locked in one order, so that two who merge each into the other cannot block each other. */
async function both(
  tx: Tx,
  kind: ContributionKind,
  { contributionId, keptId }: Record<'contributionId' | 'keptId', string>,
) {
  const found = new Map<string, ContributionFacts>();
  for (const id of [contributionId, keptId].sort()) found.set(id, await contributionForUpdate(tx, kind, id));
  const [duplicate, kept] = [found.get(contributionId), found.get(keptId)];
  if (!duplicate || !kept) throw notFound();
  return { duplicate, kept };
}
