'use client';
import './decision.css';
import { useTranslations } from 'next-intl';
import type { LiveThread } from '@/components/live/use-thread';
import { useWishForm } from '@/components/live/use-wish-form';
import { Button } from '@/components/ui/button';
import { Select, TextArea } from '@/components/ui/fields';
import { Refused } from '@/components/ui/refused';
import { type ContributionKind, REASON_LIMIT } from '@/lib/moderation/model';
import type { Rule } from '@/lib/moderation/queries/rules';

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
      <Select
        id={`rule-${id}`}
        name="rule"
        label={t('hide.rule')}
        choices={rules.map((rule) => ({ value: String(rule.number), label: `${rule.number}. ${rule.title}` }))}
        required
        autoFocus
      />
      <TextArea
        id={`reason-${id}`}
        name="reason"
        rows={2}
        label={t('hide.reason')}
        hint={t('hide.hint')}
        maxLength={REASON_LIMIT}
        required
      />
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
