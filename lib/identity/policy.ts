import { type Actor, meets, type Trust } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';

/**
 * Whether the actor may contribute anything at all where `required` trust is asked for. Says no with
 * `sign-in.needed` {required}, `member.suspended` {until}, `trust.too-low` {required} or `profile.incomplete` (no pseudonym yet,
 * or netiquette not accepted).
 */
export const canContribute = (actor: Actor, required: Trust): Verdict =>
  actor.memberId === null
    ? no('sign-in.needed', { required })
    : actor.suspendedUntil
      ? no('member.suspended', { until: actor.suspendedUntil })
      : !meets(actor, required)
        ? no('trust.too-low', { required })
        : actor.pseudonym === null || !actor.netiquetteAccepted
          ? no('profile.incomplete')
          : yes;
