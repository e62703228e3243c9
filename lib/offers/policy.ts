import { type Actor, isAdmin, isEditor, isModerator, isPlanner, isSignedIn } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import type { Format } from '@/lib/formats/format';
import type { InstanceFacts, OfferFacts } from './model';
import type { PlanFacts } from './model/plan';

/** Drafts are seen by those who prepare them and those who will moderate them; everything else by everybody. */
export const canSeeOffer = (actor: Actor, offer: OfferFacts): Verdict =>
  offer.state !== 'draft' || isEditor(actor) || isModerator(actor) ? yes : no('offer.not-published');

/** Says no with `sign-in.needed`, `member.suspended` {until} or `role.editor-needed`. */
export const canCreateOffer = (actor: Actor): Verdict =>
  !isSignedIn(actor)
    ? no('sign-in.needed')
    : actor.suspendedUntil
      ? no('member.suspended', { until: actor.suspendedUntil })
      : !isEditor(actor)
        ? no('role.editor-needed')
        : yes;

/**
 * Whether somebody may see exactly what came in, and take it along: who prepares offers, and who works with what they
 * bring. Says no with `sign-in.needed`, `member.suspended` {until} or `role.editor-needed`.
 */
export const canAnalyse = (actor: Actor): Verdict => (isPlanner(actor) ? yes : canCreateOffer(actor));

/**
 * An offer belongs to the town, not to who typed it: every editor may change it, also once it is over. Where it is
 * limited to some, `isAmongEditors` says so.
 */
export const canChangeOffer = (actor: Actor): Verdict => canCreateOffer(actor);

/**
 * Whether an offer is limited to other editors. In: the ids of those it is limited to, none for all. Admins may in any
 * case. Says no with `offer.other-editors`.
 */
export const isAmongEditors = (actor: Actor, limitedTo: readonly string[]): Verdict =>
  limitedTo.length === 0 || isAdmin(actor) || limitedTo.includes(actor.memberId ?? '')
    ? yes
    : no('offer.other-editors');

/** Says no with `offer.published-already` too. What is still missing, `gapsIn` says. */
export const canPublishOffer = (actor: Actor, offer: OfferFacts): Verdict => {
  const verdict = canCreateOffer(actor);
  return verdict.ok && offer.state !== 'draft' ? no('offer.published-already') : verdict;
};

/** Where a town demands a second person, nobody publishes alone. Says no with `offer.second-needed`. */
export const canPublishAlone = (fourEyes: boolean): Verdict => (fourEyes ? no('offer.second-needed') : yes);

/**
 * Whether somebody may agree to what another planned: not the same person, and only to what was planned. Says no with
 * `offer.same-person`, `offer.plan-approved` or `offer.plan-changed`.
 */
export const canApprovePlan = (actor: Actor, plan: PlanFacts): Verdict =>
  plan.isApproved
    ? no('offer.plan-approved')
    : plan.plannedBy === actor.memberId
      ? no('offer.same-person')
      : plan.isChanged
        ? no('offer.plan-changed')
        : yes;

/** A draft may be thrown away; what was before the public stays. */
export const canDiscardOffer = (actor: Actor, offer: OfferFacts): Verdict => {
  const verdict = canCreateOffer(actor);
  return verdict.ok && offer.state !== 'draft' ? no('offer.published-already') : verdict;
};

/** Only what is over goes into the archive. Says no with `offer.not-over`. */
export const canArchiveOffer = (actor: Actor, offer: OfferFacts): Verdict => {
  const verdict = canCreateOffer(actor);
  return verdict.ok && offer.state !== 'closed' ? no('offer.not-over') : verdict;
};

/** What people contributed must not go: a used format stays. Says no with `format.in-use` {title}. */
export const canRemoveFormat = (instance: InstanceFacts): Verdict =>
  instance.used ? no('format.in-use', { title: instance.title }) : yes;

/**
 * What people contributed must keep its meaning: whether the settings of a used format may become `after` is for the
 * format to say, with its reason.
 */
export const canChangeSettings = (instance: UsedInstance, format: Format, after: unknown): Verdict =>
  instance.used ? (format.canChangeSettings?.(instance.settings, after) ?? yes) : yes;

type UsedInstance = InstanceFacts & { settings: unknown };
