'use client';
import './decision.css';
import { useTranslations } from 'next-intl';
import type { LiveThread } from '@/components/live/use-thread';
import { useWishForm } from '@/components/live/use-wish-form';
import { Button } from '@/components/ui/button';
import { Refused } from '@/components/ui/refused';
import type { ContributionKind } from '@/lib/moderation/model';
import type { Rule } from '@/lib/moderation/queries/rules';
import { RuleAndReason } from './rule-and-reason';

export interface DecisionProps {
  tenantSlug: string;
  contribution: { kind: ContributionKind; id: string };
  /** Where to go on without scripts. */
  back: string;
  send: LiveThread['send'];
  onDone: () => void;
}

/** Hides a contribution for everyone: under which rule, and why. Its author reads both. */
export function HideForm({ rules, ...decision }: DecisionProps & { rules: readonly Rule[] }) {
  const t = useTranslations('moderation');
  const { onSubmit, refused, busy } = useWishForm(decision.send, 'contribution.hide', decision.onDone);
  const { id } = decision.contribution;
  return (
    <form className="decision" action={`/${decision.tenantSlug}/moderation/hide`} method="post" onSubmit={onSubmit}>
      <ContributionFields {...decision} />
      <p className="decision__title">{t('hide.title')}</p>
      <RuleAndReason id={id} rules={rules} hint={t('hide.hint')} takesFocus />
      <Refused refused={refused} />
      <div className="buttons">
        <Button disabled={busy}>{t('hide.confirm')}</Button>
        <Button type="button" kind="tertiary" onClick={decision.onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The fields that say which contribution is decided about. */
export const ContributionFields = ({ contribution, back }: Pick<DecisionProps, 'contribution' | 'back'>) => (
  <>
    <input type="hidden" name="kind" value={contribution.kind} />
    <input type="hidden" name="contributionId" value={contribution.id} />
    <input type="hidden" name="back" value={back} />
  </>
);
