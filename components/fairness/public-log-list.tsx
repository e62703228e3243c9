import { useFormatter, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import type { PublicDecision, PublicLog } from '@/lib/moderation/queries/public-log';
import './fairness.css';

/** Decisions as a table: when, what, under which rule, in which offer. */
export function PublicLogList({ tenantSlug, log }: { tenantSlug: string; log: PublicLog }) {
  const t = useTranslations('decisions');
  if (log.decisions.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <ol className="public-log">
        {log.decisions.map((decision) => (
          <Decision key={decision.id} tenantSlug={tenantSlug} decision={decision} />
        ))}
      </ol>
      {log.next && (
        <ButtonLink kind="secondary" href={`/${tenantSlug}/decisions?before=${log.next}`}>
          {t('older')}
        </ButtonLink>
      )}
    </>
  );
}

function Decision({ tenantSlug, decision }: { tenantSlug: string; decision: PublicDecision }) {
  const t = useTranslations('decisions');
  const format = useFormatter();
  const { day, kind, outcome, rule, offer, path } = decision;
  return (
    <li>
      <p>
        <strong>{t(`log.${kind}.${outcome}`)}</strong>
        {rule !== null && (
          <>
            {' '}
            <a href={`/${tenantSlug}/netiquette#rule-${rule}`}>{t('log.rule', { rule })}</a>
          </>
        )}
      </p>
      <p className="public-log__facts">
        <time dateTime={day}>{format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'long' })}</time>
        <a href={`/${tenantSlug}${path}`}>{offer}</a>
      </p>
    </li>
  );
}
