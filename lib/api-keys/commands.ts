import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { apiKeys } from '@/db/schema/api-keys';
import { inTenant, type TenantId } from '@/db/tenancy';
import { type Actor, isSignedIn, type SignedIn } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { hashOf, newToken } from '@/lib/identity/model';
import { canSetUp } from '@/lib/tenants/policy';
import {
  KEY_BEGINNING,
  KEYS_OF_MEMBER,
  KEYS_OF_TOWN,
  KeyWish,
  type KnownKey,
  OwnKeyDraft,
  TownKeyDraft,
} from './model';
import { canMakeOwnKey } from './policy';

/**
 * Makes a key by which the actor's own programs write comments as them. Out: the key, which is told this once. Refuses
 * with `SignInNeeded`, `Forbidden`, `Invalid`, or `Conflict` `key.too-many`.
 */
export async function makeOwnKey(actor: Actor, input: unknown): Promise<string> {
  assertAllowed(canMakeOwnKey(actor));
  const { name } = parse(OwnKeyDraft, input);
  const { memberId } = actor as SignedIn;
  const row = { name, memberId, scopes: ['comments:write' as const] };
  return made(actor, row, { of: eq(apiKeys.memberId, memberId), most: KEYS_OF_MEMBER });
}

/** Makes a key of the town's, for who reads more than everybody may. Out and refuses as `makeOwnKey`. */
export async function makeTownKey(actor: Actor, input: unknown): Promise<string> {
  assertAllowed(canSetUp(actor));
  const { name, perSecond } = parse(TownKeyDraft, input);
  const row = { name, perSecond, madeBy: actor.memberId, scopes: ['read' as const] };
  return made(actor, row, { of: isNull(apiKeys.memberId), most: KEYS_OF_TOWN });
}

/** Ends one of the actor's own keys, at once. Refuses with `SignInNeeded`, `Invalid` or `NotFound`. */
export async function revokeOwnKey(actor: Actor, input: unknown): Promise<null> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  return revoked(actor, input, eq(apiKeys.memberId, actor.memberId));
}

/** Ends one of the town's keys, at once. Refuses with `Forbidden` too. */
export async function revokeTownKey(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canSetUp(actor));
  return revoked(actor, input, isNull(apiKeys.memberId));
}

/** The key that counts in this tenant and is this one; null where there is none. Notes the day on which it was used. */
export const recogniseKey = (tenantId: TenantId, key: string): Promise<KnownKey | null> =>
  inTenant({ tenantId }, async (tx) => {
    const [found] = await tx
      .select({
        ...{ id: apiKeys.id, scopes: apiKeys.scopes, memberId: apiKeys.memberId, perSecond: apiKeys.perSecond },
        isNoted: sql<boolean>`coalesce(${apiKeys.usedAt} >= date_trunc('day', now()), false)`,
      })
      .from(apiKeys)
      .where(and(eq(apiKeys.keyHash, hashOf(key)), isNull(apiKeys.revokedAt)));
    if (!found) return null;
    const { isNoted, ...known } = found;
    if (!isNoted) await tx.update(apiKeys).set({ usedAt: sql`now()` }).where(eq(apiKeys.id, known.id));
    return known;
  });

type Row = Omit<typeof apiKeys.$inferInsert, 'keyHash'>;

function made(actor: Actor, row: Row, { of, most }: { of: SQL; most: number }): Promise<string> {
  const key = KEY_BEGINNING + newToken();
  return inTenant(actor, async (tx) => {
    const had = await tx
      .select({ count: count() })
      .from(apiKeys)
      .where(and(of, isNull(apiKeys.revokedAt)));
    if ((had[0]?.count ?? 0) >= most) throw new Refusal('Conflict', 'key.too-many', { limit: most });
    const rows = await tx
      .insert(apiKeys)
      .values({ ...row, keyHash: hashOf(key) })
      .returning({ id: apiKeys.id });
    const facts = { scopes: row.scopes.join(' ') };
    await recordAudit(tx, actor, { action: 'api-key.made', subjectId: one(rows, 'key').id, facts });
    return key;
  });
}

function revoked(actor: Actor, input: unknown, of: SQL): Promise<null> {
  const { id } = parse(KeyWish, input);
  return inTenant(actor, async (tx) => {
    const rows = await tx
      .update(apiKeys)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiKeys.id, id), of, isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    await recordAudit(tx, actor, { action: 'api-key.revoked', subjectId: one(rows, 'key').id });
    return null;
  });
}
