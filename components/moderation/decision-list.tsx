import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { PlacedDecision } from '@/lib/moderation/queries/desk';

/** What was decided: about which text, under which rule, why, by whom. */
export function DecisionList({ decisions }: { decisions: readonly PlacedDecision[] }) {
  const t = useTranslations('moderation.page');
  if (decisions.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className="desk">
      {decisions.map((decision) => (
        <li key={decision.id} className="desk__item">
          <p className="desk__facts">
            <Badge tone={decision.outcome === 'hidden' ? 'warning' : 'info'}>{t(decision.outcome)}</Badge>
            {decision.rule !== null && <span>{t('rule', { rule: decision.rule })}</span>}
            <Time at={decision.decidedAt} show="moment" />
            <span>{t('by', { name: decision.decidedBy })}</span>
          </p>
          <p className="desk__text">{decision.text}</p>
          <p className="desk__facts">
            <span>
              {t('reason')}: {decision.reason}
            </span>
            <a href={decision.href}>{t('look')}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
