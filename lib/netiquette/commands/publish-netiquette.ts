import { and, eq, isNotNull } from 'drizzle-orm';
import { members } from '@/db/schema/identity';
import { netiquetteDrafts, netiquetteVersions } from '@/db/schema/netiquette';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { canSetUp } from '@/lib/tenants/policy';
import type { NetiquetteRule } from '../model';
import { changesBetween, isUnchanged } from '../model/changes';
import { Publication } from '../model/draft';
import { versionInForce } from '../queries/versions';
import { draftForUpdate } from './edit-rules';

/**
 * Publishes the draft as the next version. Where that changes the rules, everybody is asked for their yes before they
 * contribute again. In: `Publication`. Out: its number. Refuses with `Invalid` (`netiquette.nothing-changed`,
 * `netiquette.no-rule`, `netiquette.not-mere-words`: a rule that comes or goes is more), `SignInNeeded`, `Forbidden`, or
 * `Conflict` where somebody else published meanwhile.
 */
export async function publishNetiquette(actor: Actor, input: unknown): Promise<number> {
  const { changesRules, whatChanged } = parse(Publication, input);
  assertAllowed(canSetUp(actor));
  return inTenant(actor, async (tx) => {
    const rules = await draftForUpdate(tx);
    const inForce = await versionInForce(tx);
    assertPublishable(inForce?.rules ?? [], rules, changesRules);
    const version = (inForce?.version ?? 0) + 1;
    const [made] = await tx
      .insert(netiquetteVersions)
      .values({ version, rules, changesRules, whatChanged, publishedBy: actor.memberId })
      .onConflictDoNothing()
      .returning({ id: netiquetteVersions.id });
    if (!made) throw new Refusal('Conflict', 'netiquette.changed-meanwhile');
    await tx.delete(netiquetteDrafts);
    await acceptOwn(tx, actor as SignedIn, version);
    await recordAudit(tx, actor, {
      action: 'netiquette.published',
      subjectId: one([made], 'netiquette').id,
      facts: { version, changesRules },
    });
    return version;
  });
}

function assertPublishable(before: readonly NetiquetteRule[], after: readonly NetiquetteRule[], changesRules: boolean) {
  if (after.length === 0) throw new Refusal('Invalid', 'netiquette.no-rule');
  if (isUnchanged(before, after)) throw new Refusal('Invalid', 'netiquette.nothing-changed');
  const isMore = changesBetween(before, after).some(({ kind }) => kind !== 'changed');
  if (!changesRules && isMore) throw new Refusal('Invalid', 'netiquette.not-mere-words');
}

/** Who publishes rules has read them. */
const acceptOwn = (tx: Tx, { memberId }: SignedIn, version: number) =>
  tx
    .update(members)
    .set({ netiquetteVersion: version })
    .where(and(eq(members.id, memberId), isNotNull(members.netiquetteAcceptedAt)));
