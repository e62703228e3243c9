import { type Actor, meets } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';

interface Invited {
  email: string;
  expiresAt: Date;
  acceptedAt: Date | null;
  withdrawnAt: Date | null;
  /** The database's time, and the address that the actor has proven. */
  now: Date;
  ownEmail: string | null;
}

/**
 * Whether the actor may accept this: who has proven the address that it was mailed to, in time. Says no with
 * `sign-in.needed`, `member.suspended`, `invitation.spent`, `invitation.expired` or `invitation.other-address`.
 */
export const canAcceptInvitation = (actor: Actor, invited: Invited): Verdict =>
  actor.memberId === null || !meets(actor, 'email')
    ? no('sign-in.needed', { required: 'email' })
    : actor.suspendedUntil
      ? no('member.suspended', { until: actor.suspendedUntil })
      : invited.acceptedAt || invited.withdrawnAt
        ? no('invitation.spent')
        : invited.expiresAt <= invited.now
          ? no('invitation.expired')
          : invited.ownEmail?.toLowerCase() !== invited.email.toLowerCase()
            ? no('invitation.other-address')
            : yes;
