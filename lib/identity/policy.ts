import { type Actor, isAdmin, isEditor, isModerator, meets, type Trust } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import { PASSKEYS_LIMIT } from './model/passkey';
import { soundsOfficial } from './model/pseudonym';

/**
 * Whether the actor may contribute anything at all where `required` trust is asked for. Says no with
 * `sign-in.needed` {required}, `member.suspended` {until}, `trust.too-low` {required}, `trust.bundid-needed` {required} or
 * `profile.incomplete` (no pseudonym yet, or netiquette not accepted).
 */
export const canContribute = (actor: Actor, required: Trust): Verdict =>
  actor.memberId === null
    ? no('sign-in.needed', { required })
    : actor.suspendedUntil
      ? no('member.suspended', { until: actor.suspendedUntil })
      : !meets(actor, required)
        ? tooLow(required)
        : !isIntroduced(actor)
          ? no('profile.incomplete')
          : yes;

/** What a format asks of who takes part in it. */
export interface Demands {
  requiredTrust: Trust;
  /** Only who has shown that they live here. */
  residentsOnly: boolean;
}

/** The same for a format with its demands. Says no with `residency.needed`, too, to who may do so otherwise. */
export function canContributeTo(actor: Actor, { requiredTrust, residentsOnly }: Demands): Verdict {
  const verdict = canContribute(actor, requiredTrust);
  if (!residentsOnly || actor.isResident) return verdict;
  return verdict.ok || verdict.code === 'profile.incomplete' ? no('residency.needed') : verdict;
}

/** A mail address anybody can show; what is above it BundID only. */
const tooLow = (required: Trust): Verdict =>
  required === 'substantial' || required === 'high'
    ? no('trust.bundid-needed', { required })
    : no('trust.too-low', { required });

/** Whether the actor has a pseudonym and has accepted the netiquette, which is asked once, and again when its rules change. */
export const isIntroduced = (actor: Actor): boolean => actor.pseudonym !== null && actor.netiquetteAccepted;

/** What every page shows of who is signed in. In: how many messages they have not marked as read. */
export const accountOf = (actor: Actor, unread: number) => ({
  pseudonym: actor.pseudonym,
  manages: isEditor(actor),
  moderates: isModerator(actor),
  unread,
});

/**
 * Whether the actor may go by this name. Only who has a role may sound like the town. Says no with `sign-in.needed` or
 * `pseudonym.official`.
 */
export const canBeCalled = (actor: Actor, pseudonym: string): Verdict =>
  actor.memberId === null
    ? no('sign-in.needed')
    : soundsOfficial(pseudonym) && actor.roles.size === 0
      ? no('pseudonym.official', { problems: [{ field: 'pseudonym', code: 'pseudonym.official' }] })
      : yes;

/** Whether the actor may have one more passkey. In: how many they have. Says no with `sign-in.needed` or `passkey.too-many`. */
export const canAddPasskey = (actor: Actor, passkeys: number): Verdict =>
  actor.memberId === null
    ? no('sign-in.needed')
    : passkeys >= PASSKEYS_LIMIT
      ? no('passkey.too-many', { limit: PASSKEYS_LIMIT })
      : yes;

/** Nobody locks themselves out. In: how many other ways lead to the account. Says no with `passkey.last-way`. */
export const canRemovePasskey = (otherWays: number): Verdict => (otherWays > 0 ? yes : no('passkey.last-way'));

/**
 * Whether the actor may see the town's members with their addresses, and give and take roles. Who was let in to help may
 * not, lest they stay: `help.not-the-team`.
 */
export const canManageMembers = (actor: Actor): Verdict =>
  actor.memberId === null
    ? no('sign-in.needed')
    : actor.suspendedUntil
      ? no('member.suspended', { until: actor.suspendedUntil })
      : !isAdmin(actor)
        ? no('role.admin-needed')
        : actor.isHelper
          ? no('help.not-the-team')
          : yes;

/** A role needs somebody who can be reached. Says no with `role.needs-email` too. */
export const canGrantRole = (actor: Actor, member: { trust: Trust }): Verdict => {
  const verdict = canManageMembers(actor);
  return verdict.ok && member.trust !== 'email' ? no('role.needs-email') : verdict;
};

/** Nobody takes the key from themselves, so that a town always has an admin. Says no with `role.own-admin` too. */
export const canRevokeRole = (actor: Actor, wish: { memberId: string; role: string }): Verdict => {
  const verdict = canManageMembers(actor);
  return verdict.ok && wish.role === 'admin' && wish.memberId === actor.memberId ? no('role.own-admin') : verdict;
};
