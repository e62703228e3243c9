import { type Actor, meets, type Trust } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import { soundsOfficial } from './model/pseudonym';

/**
 * Whether the actor may contribute anything at all where `required` trust is asked for. Says no with
 * `sign-in.needed` {required}, `member.suspended` {until}, `trust.too-low` {required} or `profile.incomplete` (no
 * pseudonym yet, or netiquette not accepted).
 */
export const canContribute = (actor: Actor, required: Trust): Verdict =>
  actor.memberId === null
    ? no('sign-in.needed', { required })
    : actor.suspendedUntil
      ? no('member.suspended', { until: actor.suspendedUntil })
      : !meets(actor, required)
        ? no('trust.too-low', { required })
        : !isIntroduced(actor)
          ? no('profile.incomplete')
          : yes;

/** Whether the actor has a pseudonym and has accepted the netiquette, which is asked once. */
export const isIntroduced = (actor: Actor): boolean => actor.pseudonym !== null && actor.netiquetteAccepted;

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
