import { and, eq, lt, ne, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { members, sessions } from '@/db/schema/identity';
import { afterCommit, inTenant, type TenantId, type Tx } from '@/db/tenancy';
import { type Actor, isSignedIn, type Trust } from '@/lib/actor';
import { one, parse, Refusal } from '@/lib/errors';
import { hub } from '@/lib/realtime/hub';
import { settings } from '@/lib/settings';
import { isPlatformHost } from '@/lib/tenants/model/origin';
import { hashOf, newToken, SESSION_DAYS, tokenAt } from '../model';
import type { Arrival } from '../model/device';
import { networkMark } from '../queries/network-mark';

/** How somebody signs in: by which way, with what trust if that says more than the member's own, from where. */
export interface SigningIn extends Partial<Arrival> {
  way: typeof sessions.$inferInsert.way;
  trust?: Exclude<Trust, 'none'> | null;
  /** For the cookie; made here where the caller has none. */
  token?: string;
}

/** Signs a member in, in the caller's transaction. Out: the token for the cookie, which is kept nowhere else. */
export async function openSession(tx: Tx, memberId: string, signingIn: SigningIn): Promise<string> {
  const { token = newToken(), sender, ...how } = signingIn;
  const network = sender === undefined ? null : networkMark(memberId, sender);
  await tx.delete(sessions).where(lt(sessions.expiresAt, sql`now()`));
  const expiresAt = sql`now() + make_interval(days => ${SESSION_DAYS})`;
  await tx.insert(sessions).values({ memberId, tokenHash: hashOf(token), network, expiresAt, ...how });
  return token;
}

/**
 * Binds a session that was just opened to the host it was opened at, and notes whether that is the platform's, for links
 * in mails. Out: the token for the cookie there; on the platform's own host it is the one that was given.
 */
export async function bindSession(tenantId: TenantId, token: string, host: string | null): Promise<string> {
  const bound = tokenAt(host, token);
  await inTenant({ tenantId }, (tx) =>
    tx
      .update(sessions)
      .set({ tokenHash: hashOf(bound), byPlatformHost: isPlatformHost(host) })
      .where(eq(sessions.tokenHash, hashOf(token))),
  );
  return bound;
}

/** Ends the session of this token; pages that it has open learn of it. An unknown token is no refusal. */
export const signOut = (tenantId: TenantId, token: string): Promise<void> =>
  inTenant({ tenantId }, async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.tokenHash, hashOf(token)))
      .returning({ memberId: sessions.memberId });
    for (const { memberId } of ended) afterCommit(tx, () => hub().rightsChanged(tenantId, memberId));
  });

/** Ends all sessions of the actor, in all browsers. Refuses with `SignInNeeded`. */
export const signOutEverywhere = (actor: Actor): Promise<void> => endThose(actor, sql`true`);

/** Ends one session of the actor; pages that it has open lose their rights at once. One that is gone is no refusal. */
export async function endSession(actor: Actor, input: unknown): Promise<null> {
  const { id } = parse(z.object({ id: z.uuid() }), input);
  await endThose(actor, eq(sessions.id, id));
  return null;
}

/** Ends all sessions of the actor but the one with this token. Refuses with `SignInNeeded`. */
export const signOutElsewhere = (actor: Actor, token: string): Promise<void> =>
  endThose(actor, ne(sessions.tokenHash, hashOf(token)));

async function endThose(actor: Actor, those: SQL): Promise<void> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  const { tenantId, memberId } = actor;
  await inTenant(actor, async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.memberId, memberId), those));
    afterCommit(tx, () => hub().rightsChanged(tenantId, memberId));
  });
}

/** Makes a guest: somebody of whom only the browser is known. Out: the token of their session. */
export const signInAsGuest = (tenantId: TenantId, locale: string, arrival?: Arrival): Promise<string> =>
  inTenant({ tenantId }, async (tx) => {
    const made = await tx.insert(members).values({ trust: 'guest', locale }).returning({ id: members.id });
    return openSession(tx, one(made, 'member').id, { way: 'guest', ...arrival });
  });

/** Signs in as one of the demo's people, without any proof. Refuses with `NotFound` outside demo mode. */
export async function signInAsDemo(tenantId: TenantId, email: unknown, arrival?: Arrival): Promise<string> {
  if (!settings().demo) throw new Refusal('NotFound', 'page.not-found');
  return inTenant({ tenantId }, async (tx) => {
    const known = await tx
      .select({ id: members.id })
      .from(members)
      .where(eq(members.email, String(email)));
    return openSession(tx, one(known, 'member').id, { way: 'demo', ...arrival });
  });
}
