import type { Actor } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import type { Thread } from '@/lib/threads/model';
import type { ContributionFacts } from '../model';
import type { ProposalFacts } from '../model/request';
import { canHide, canModerate } from '../policy';

/**
 * Whether the actor may ask its author to change a contribution: it is there, and its thread lets authors edit. Says no
 * with `request.not-editable` too.
 */
export const canAskForChange = (actor: Actor, contribution: ContributionFacts, thread: Thread): Verdict => {
  const may = canHide(actor, contribution);
  if (!may.ok) return may;
  const isEditable = thread.state === 'open' && !thread.isStopped && !thread.reviewsFirst;
  return isEditable ? yes : no('request.not-editable');
};

/** Whether the actor may propose a shorter text. The contribution may be hidden, and the discussion over. */
export const canPropose = (actor: Actor, { withdrawnAt }: ContributionFacts): Verdict => {
  const may = canModerate(actor);
  return !may.ok ? may : withdrawnAt ? no('contribution.withdrawn') : yes;
};

/** Whether a proposal can be answered by the author whose it is: `proposal.answered`, `proposal.over`, `proposal.objected`. */
export const canAnswerProposal = ({ isInForce, answer, isChanged, isObjected }: ProposalFacts): Verdict =>
  answer !== null
    ? no('proposal.answered')
    : !isInForce || isChanged
      ? no('proposal.over')
      : isObjected
        ? no('proposal.objected')
        : yes;
