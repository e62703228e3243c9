import { type Actor, isSignedIn, meets } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';

/**
 * Whether the actor may make a key to write by: whoever is known by more than a browser. Says no with `sign-in.needed`,
 * `member.suspended` {until} or `key.needs-email`.
 */
export const canMakeOwnKey = (actor: Actor): Verdict =>
  !isSignedIn(actor)
    ? no('sign-in.needed')
    : actor.suspendedUntil
      ? no('member.suspended', { until: actor.suspendedUntil })
      : !meets(actor, 'email')
        ? no('key.needs-email')
        : yes;
