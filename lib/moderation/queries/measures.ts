import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { assertAllowed, type Verdict } from '@/lib/errors';
import { threadById } from '@/lib/threads/queries/thread';
import type { ContributionKind } from '../model';
import type { Request } from '../model/request';
import { canCover, canHide, canKeep, canModerate, canRestore } from '../policy';
import { canAskForChange, canPropose } from '../policy/requests';
import { addressOf } from './address';
import { isUnderQuestion } from './cases';
import { contributionById, textOf } from './contribution';
import { requestFor } from './request';

/** A contribution with all that its moderator may do about it, and what its author is asked for now. */
export interface MeasuresView {
  text: string;
  gone: null | 'hidden' | 'withdrawn';
  isCovered: boolean;
  request: Request | null;
  href: string;
  may: Record<'hide' | 'cover' | 'restore' | 'ask' | 'propose' | 'takeBack', Verdict>;
}

/** The same for one contribution. Refuses with `SignInNeeded`, `Forbidden` or `NotFound`. */
export async function measuresView(actor: Actor, kind: ContributionKind, id: string): Promise<MeasuresView> {
  assertAllowed(canModerate(actor));
  return inTenant(actor, async (tx) => {
    const contribution = await contributionById(tx, kind, id);
    const thread = await threadById(tx, contribution.threadId);
    const { withdrawnAt, hiddenBy, coveredBy } = contribution;
    const request = await requestFor(tx, id);
    const canTakeBack = { isUnderQuestion: request !== null && (await isUnderQuestion(tx, id)) };
    return {
      text: await textOf(tx, contribution),
      gone: withdrawnAt ? 'withdrawn' : hiddenBy ? 'hidden' : null,
      isCovered: coveredBy !== null,
      request,
      href: await addressOf(tx, contribution),
      may: {
        hide: canHide(actor, contribution),
        cover: canCover(actor, contribution),
        restore: canRestore(actor, contribution),
        ask: canAskForChange(actor, contribution, thread),
        propose: canPropose(actor, contribution),
        takeBack: canKeep(actor, canTakeBack),
      },
    };
  });
}
