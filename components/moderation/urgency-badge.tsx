import { useNow, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { QueueItem } from '@/lib/moderation/model/queue';

type Waiting = Pick<QueueItem, 'matter' | 'urgency' | 'people' | 'since' | 'dueAt'>;

/** Why a case stands where it stands, in words; and since when it waits. */
export function UrgencyBadge({ matter, urgency, people, since, dueAt }: Waiting) {
  const t = useTranslations('moderation.urgency');
  return (
    <>
      {urgency === 'illegal' && <Badge tone="danger">{t('illegal')}</Badge>}
      {matter === 'objection' && <DueBadge dueAt={dueAt} isUrgent={urgency === 'due'} />}
      {matter === 'caught' && <Badge>{t('caught')}</Badge>}
      {matter === 'unanswered' && <Badge tone="warning">{t('unanswered')}</Badge>}
      {people > 0 && (
        <Badge tone={urgency === 'many' ? 'warning' : 'info'}>
          {t(urgency === 'many' ? 'many' : 'reported', { people })}
        </Badge>
      )}
      <span>
        {t('waits')} <Time at={since} show="stamp" />
      </span>
    </>
  );
}

const DAY_MS = 86_400_000;

/** In days of 24 hours, since what is due tomorrow evening is not due today. */
function DueBadge({ dueAt, isUrgent }: { dueAt: Date | null; isUrgent: boolean }) {
  const t = useTranslations('moderation.urgency');
  const now = useNow();
  const left = dueAt && dueAt.getTime() - now.getTime();
  return (
    <Badge tone={isUrgent ? 'danger' : 'warning'}>
      {left === null ? t('objection') : left < 0 ? t('overdue') : t('due', { days: Math.floor(left / DAY_MS) })}
    </Badge>
  );
}
