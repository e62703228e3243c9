'use client';
import './decision.css';
import { useTranslations } from 'next-intl';
import { useWishForm } from '@/components/live/use-wish-form';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { Refused } from '@/components/ui/refused';
import { REASON_LIMIT } from '@/lib/moderation/model';
import { ContributionFields, type DecisionProps } from './hide-form';

/** Shows a hidden contribution again, with the reason. */
export function RestoreForm(decision: DecisionProps) {
  const t = useTranslations('moderation');
  const { onSubmit, refused, busy } = useWishForm(decision.send, 'contribution.restore', decision.onDone);
  return (
    <form className="decision" action={`/${decision.tenantSlug}/moderation/restore`} method="post" onSubmit={onSubmit}>
      <ContributionFields {...decision} />
      <p className="decision__title">{t('restore.title')}</p>
      <TextArea
        id={`reason-${decision.contribution.id}`}
        name="reason"
        rows={2}
        label={t('restore.reason')}
        maxLength={REASON_LIMIT}
        required
        autoFocus
      />
      <Refused refused={refused} />
      <div className="buttons">
        <Button disabled={busy}>{t('restore.confirm')}</Button>
        <Button type="button" kind="tertiary" onClick={decision.onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
