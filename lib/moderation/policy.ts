import { type Actor, isModerator } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import type { ContributionFacts, Outcome } from './model';
import type { Objectable } from './model/objection';
import type { AuthorFacts } from './model/sanction';

/** Whether the actor sees moderation at all: hidden texts, decisions, the log. */
export const canModerate = (actor: Actor): Verdict =>
  actor.memberId === null ? no('sign-in.needed') : isModerator(actor) ? yes : no('moderation.not-yours');

export const canHide = (actor: Actor, contribution: ContributionFacts): Verdict => {
  const may = canModerate(actor);
  if (!may.ok) return may;
  return contribution.withdrawnAt
    ? no('contribution.withdrawn')
    : contribution.hiddenBy
      ? no('contribution.already-hidden')
      : yes;
};

/** Whether the actor may cover a contribution with a warning. Says no with `contribution.already-covered` too. */
export const canCover = (actor: Actor, contribution: ContributionFacts): Verdict => {
  const may = canHide(actor, contribution);
  return !may.ok ? may : contribution.coveredBy ? no('contribution.already-covered') : yes;
};

/**
 * Whether the actor may have a contribution give way to another one, in the same thread and of the same kind. Says no with
 * `merge.itself`, `merge.elsewhere` or `merge.gone` too.
 */
export const canMerge = (actor: Actor, duplicate: ContributionFacts, kept: ContributionFacts): Verdict => {
  const may = canHide(actor, duplicate);
  if (!may.ok) return may;
  return kept.id === duplicate.id
    ? no('merge.itself')
    : kept.threadId !== duplicate.threadId
      ? no('merge.elsewhere')
      : kept.withdrawnAt || kept.hiddenBy
        ? no('merge.gone')
        : yes;
};

/** Whether the actor may show what is hidden, or uncover what is covered. */
export const canRestore = (actor: Actor, { hiddenBy, coveredBy }: ContributionFacts): Verdict => {
  const may = canModerate(actor);
  return !may.ok ? may : (hiddenBy ?? coveredBy) ? yes : no('contribution.not-hidden');
};

/** Whether the actor may leave a reported contribution as it is. Says no with `case.not-open` too. */
export const canKeep = (actor: Actor, { isUnderQuestion }: { isUnderQuestion: boolean }): Verdict => {
  const may = canModerate(actor);
  return !may.ok ? may : isUnderQuestion ? yes : no('case.not-open');
};

/**
 * Everybody who sees a contribution may report it: without an account, after the end, and while suspended. Says no with
 * `notice.own` or `notice.gone`.
 */
export const canReport = (actor: Actor, contribution: ContributionFacts): Verdict =>
  contribution.withdrawnAt || contribution.hiddenBy
    ? no('notice.gone')
    : actor.memberId !== null && contribution.authorId === actor.memberId
      ? no('notice.own')
      : yes;

/**
 * Whether the actor may warn or pause this author. The town's own people are its admins' affair. Says no with
 * `sanction.own`, `sanction.of-team` or `sanction.of-nobody` too.
 */
export const canSanction = (actor: Actor, author: AuthorFacts): Verdict => {
  const may = canModerate(actor);
  if (!may.ok) return may;
  return author.memberId === actor.memberId
    ? no('sanction.own')
    : author.hasRole
      ? no('sanction.of-team')
      : author.isErased
        ? no('sanction.of-nobody')
        : yes;
};

/** Whether the actor may end the author's pause. Says no with `sanction.not-paused` too. */
export const canLift = (actor: Actor, author: AuthorFacts): Verdict => {
  const may = canSanction(actor, author);
  return !may.ok ? may : author.suspendedUntil ? yes : no('sanction.not-paused');
};

/** What policies ask about the case of a contribution. */
export interface CaseStanding {
  /** The name of somebody else who works at it now. */
  claimedBy: string | null;
  /** Whose decision an objection that waits is about; null where none waits. */
  objectedDecider: string | null;
}

/**
 * Whether the actor may decide now about a contribution with this case: not while somebody else works at it
 * (`case.claimed`), and by its own way alone where an objection waits (`case.objection-open`).
 */
export const canDecide = (actor: Actor, standing: CaseStanding | null): Verdict => {
  const may = canModerate(actor);
  if (!may.ok || standing === null) return may;
  return standing.claimedBy !== null
    ? no('case.claimed', { name: standing.claimedBy })
    : standing.objectedDecider !== null
      ? no('case.objection-open')
      : yes;
};

/** Somebody else than who decided first decides about an objection: `objection.same-decider`. */
export const canDecideObjection = (actor: Actor, standing: CaseStanding): Verdict => {
  const may = canModerate(actor);
  if (!may.ok) return may;
  return standing.objectedDecider === null
    ? no('objection.not-open')
    : standing.claimedBy !== null
      ? no('case.claimed', { name: standing.claimedBy })
      : standing.objectedDecider === actor.memberId
        ? no('objection.same-decider')
        : yes;
};

/**
 * Authors may object to what hides or covers their contribution or does not publish it, who reported it to what leaves it
 * to be read: once, and for six months (article 20 (1) of Regulation (EU) 2022/2065).
 */
export const canObject = ({ party, outcome, isInForce, isInTime, hasObjected }: Objectable): Verdict => {
  const isAgainstThem = outcome !== null && AGAINST[party].has(outcome);
  return hasObjected
    ? no('objection.already')
    : !isAgainstThem || !isInForce
      ? no('objection.nothing')
      : isInTime
        ? yes
        : no('objection.too-late');
};

const AGAINST: Record<Objectable['party'], ReadonlySet<Outcome>> = {
  author: new Set(['hidden', 'covered', 'merged', 'refused']),
  reporter: new Set(['kept', 'restored', 'covered', 'shortened']),
};

/** A decision may be taken back by who made it, in its first minutes and while it is the last: `undo.not-yours`, `undo.too-late`. */
export const canUndo = (actor: Actor, last: { isOwn: boolean; isFresh: boolean; canBe: boolean }): Verdict => {
  const may = canModerate(actor);
  return !may.ok ? may : !last.isOwn ? no('undo.not-yours') : last.isFresh && last.canBe ? yes : no('undo.too-late');
};
