import { and, eq } from 'drizzle-orm';
import { identities, members } from '@/db/schema/identity';
import { inTenant, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { one, Refusal } from '@/lib/errors';
import { carrySuspension } from './left-suspensions';
import { openSession, type SigningIn } from './sessions';

/** What a provider vouched for: who somebody is there, by a hash that is worth nothing in another tenant. */
export interface Vouched {
  /** `bundid`, or `openid:` and the provider's short name. */
  provider: string;
  subjectHash: string;
}

/**
 * Signs in whom a provider vouches for. Known there: as that member. New: the one who is signed in already, who has
 * now proven both ways, keeps what they said as a guest too; else somebody new. Out: the token for the cookie.
 * Refuses with `Conflict` `identity.another-account` where somebody else is signed in.
 */
export const signInVouched = (
  actor: Actor,
  vouched: Vouched,
  signingIn: SigningIn & { locale: string },
): Promise<string> =>
  inTenant(actor, async (tx) => {
    const { locale, ...how } = signingIn;
    const known = await memberVouchedFor(tx, vouched);
    if (known && actor.trust !== 'guest' && isSignedIn(actor) && actor.memberId !== known) {
      throw new Refusal('Conflict', 'identity.another-account');
    }
    const memberId = known ?? (isSignedIn(actor) ? actor.memberId : await newMember(tx, locale));
    if (!known) await linkIdentity(tx, memberId, vouched);
    return openSession(tx, memberId, how);
  });

/** The member whom this provider knows by that name, or null. */
export async function memberVouchedFor(tx: Tx, { provider, subjectHash }: Vouched): Promise<string | null> {
  const [row] = await tx
    .select({ memberId: identities.memberId })
    .from(identities)
    .where(and(eq(identities.provider, provider), eq(identities.subjectHash, subjectHash)));
  return row?.memberId ?? null;
}

/** Lets a member sign in by that provider from now on; who left suspended still is. Refuses with `Conflict` where it is another's way already. */
export async function linkIdentity(tx: Tx, memberId: string, vouched: Vouched): Promise<void> {
  const linked = await tx
    .insert(identities)
    .values({ memberId, ...vouched })
    .onConflictDoNothing()
    .returning({ id: identities.id });
  if (linked.length === 0) throw new Refusal('Conflict', 'identity.another-account');
  await carrySuspension(tx, memberId, vouched);
}

/** Somebody of whom nothing is known but who vouches for them. Out: their id. */
export const newMember = async (tx: Tx, locale: string) =>
  one(await tx.insert(members).values({ trust: 'guest', locale }).returning({ id: members.id }), 'member').id;
