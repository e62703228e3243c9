import { useTranslations } from 'next-intl';
import { Time } from '@/components/ui/time';
import type { AuditView } from '@/lib/audit/queries';

/** Who did what and when, as it cannot be changed any more. */
export function Log({ entries }: { entries: readonly AuditView[] }) {
  const t = useTranslations('moderation');
  if (entries.length === 0) return <p>{t('page.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard has to reach it.
    <div className="desk__table" role="region" aria-labelledby="log" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('page.when')}</th>
            <th scope="col">{t('page.actor')}</th>
            <th scope="col">{t('page.action')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td>
                <Time at={entry.happenedAt} show="moment" />
              </td>
              <td>{entry.actor}</td>
              <td>{t.has(`actions.${entry.action}`) ? t(`actions.${entry.action}`) : entry.action}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
