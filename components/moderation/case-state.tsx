import { useTranslations } from 'next-intl';
import { Alert } from '@/components/ui/alert';
import type { CaseView } from '@/lib/moderation/model/case';
import { UrgencyBadge } from './urgency-badge';

/** Whether who looks at it may decide it now. */
export const mayDecide = ({ matter, claim, objected }: CaseView): boolean =>
  matter !== null && claim?.by !== 'other' && !objected?.isOwn;

/** What a case waits for and how urgent that is, or why who looks at it cannot decide it. */
export function CaseState({ view }: { view: CaseView }) {
  const t = useTranslations('moderation.case');
  const { matter, urgency, claim, objected } = view;
  if (matter === null || urgency === null) return <Alert tone="info" title={t('closed')} />;
  return (
    <>
      <p className="desk__facts">
        <UrgencyBadge {...view} matter={matter} urgency={urgency} />
      </p>
      {claim?.by === 'other' && <Alert tone="warning" title={t('claimed', { name: claim.name })} />}
      {objected?.isOwn && <Alert tone="warning" title={t('ownDecision')} />}
    </>
  );
}
