import './desk.css';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { AuthorView } from '@/lib/moderation/queries/author';

/** What somebody contributed, in counts, and what was decided about them. */
export function AuthorHistory({ author }: { author: AuthorView }) {
  const t = useTranslations('moderation');
  const { contributions, hidden, suspendedUntil, sanctions } = author;
  return (
    <>
      <p>{t('author.counts', { contributions, hidden })}</p>
      {suspendedUntil && (
        <p>
          <Badge tone="warning">{t('author.paused', { until: suspendedUntil })}</Badge>
        </p>
      )}
      <h2>{t('author.earlier')}</h2>
      {sanctions.length === 0 ? (
        <p>{t('author.none')}</p>
      ) : (
        <ul className="desk">
          {sanctions.map(({ kind, rule, reason, until, at }) => (
            <li key={at.toISOString()} className="desk__item">
              <p className="desk__facts">
                <strong>{t(`author.kinds.${kind}`, { until: until ?? at })}</strong>
                {rule !== null && <span>{t('page.rule', { rule })}</span>}
                <Time at={at} show="moment" />
              </p>
              <p className="desk__text">{reason}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
