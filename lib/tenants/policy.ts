import { type Actor, isAdmin, isSignedIn } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';

/**
 * Whether the actor runs the platform for the state: connects municipalities, has them rest, comes to help. The role
 * counts in the state's own tenant only, which the commands ask for. Says no with `sign-in.needed`,
 * `member.suspended` {until} or `role.operator-needed`.
 */
export const canOperate = (actor: Actor): Verdict =>
  !isSignedIn(actor)
    ? no('sign-in.needed')
    : actor.suspendedUntil
      ? no('member.suspended', { until: actor.suspendedUntil })
      : !actor.roles.has('operator')
        ? no('role.operator-needed')
        : yes;

/** Whether the actor sets up the space: its texts, look, opening. Says no with `role.admin-needed` too. */
export const canSetUp = (actor: Actor): Verdict =>
  !isSignedIn(actor)
    ? no('sign-in.needed')
    : actor.suspendedUntil
      ? no('member.suspended', { until: actor.suspendedUntil })
      : !isAdmin(actor)
        ? no('role.admin-needed')
        : yes;

/** Whether a space may publish anything: only once it is open, with its legal texts. Says no with `tenant.not-open`. */
export const canPublishHere = (isOpen: boolean): Verdict => (isOpen ? yes : no('tenant.not-open'));
