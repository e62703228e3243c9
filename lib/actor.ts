import type { TenantId } from '@/db/tenancy';

/**
 * How surely we know who acts, from weakest to strongest: not at all, a browser, a mail address that answered, and the
 * two levels of eIDAS (article 8 of Regulation (EU) 910/2014) that BundID vouches for.
 */
export const trusts = ['none', 'guest', 'email', 'substantial', 'high'] as const;
export type Trust = (typeof trusts)[number];

/** Rights beyond taking part. `operator` exists in the state's own tenant only. */
export const roleNames = ['moderator', 'editor', 'planner', 'admin', 'operator'] as const;
export type Role = (typeof roleNames)[number];

/** Who acts in a request, and what they may be in this tenant. Made by the doors only. */
export interface Actor {
  tenantId: TenantId;
  /** Null for a visitor who is not signed in. */
  memberId: string | null;
  roles: ReadonlySet<Role>;
  trust: Trust;
  pseudonym: string | null;
  netiquetteAccepted: boolean;
  /** Whether they have shown that they live here, and it still counts. Absent: no. */
  isResident?: boolean;
  /** Null, or the end of a suspension that has not passed yet. */
  suspendedUntil: Date | null;
  /** Whether it is the operator, who was let in to help: an admin's rights, but none over who belongs to the team. */
  isHelper?: boolean;
  /** The hash of the session, where all this was looked up a while ago: who writes then verifies it. Else absent. */
  session?: string;
  /** The network that the request came from, for counting only. Absent where no door let the actor in. */
  sender?: string;
}

/** An actor who is known to be somebody. */
export type SignedIn = Actor & { memberId: string };

/** Somebody who only looks. */
export const visitorOf = (tenantId: TenantId): Actor => ({
  tenantId,
  memberId: null,
  roles: new Set(),
  trust: 'none',
  pseudonym: null,
  netiquetteAccepted: false,
  suspendedUntil: null,
});

export const isSignedIn = (actor: Actor): actor is SignedIn => actor.memberId !== null;

/** Whether the actor's trust is at least what is required. */
export const meets = (actor: Actor, required: Trust): boolean =>
  trusts.indexOf(actor.trust) >= trusts.indexOf(required);

/** The stronger of what is known of a member and what a session adds. */
export const strongerOf = (trust: Trust, added: Trust | null): Trust =>
  added && trusts.indexOf(added) > trusts.indexOf(trust) ? added : trust;

/** Admins may do what editors and moderators may. Whoever is suspended may do none of it until that is over. */
export const isModerator = (actor: Actor): boolean => serves(actor, 'moderator') || serves(actor, 'admin');
export const isEditor = (actor: Actor): boolean => serves(actor, 'editor') || serves(actor, 'admin');
export const isPlanner = (actor: Actor): boolean => serves(actor, 'planner');
export const isAdmin = (actor: Actor): boolean => serves(actor, 'admin');

const serves = (actor: Actor, role: Role): boolean => actor.roles.has(role) && actor.suspendedUntil === null;
