import './desk.css';
import { useTranslations } from 'next-intl';
import { Time } from '@/components/ui/time';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { type LogFilter, queryOf } from '@/lib/audit/model/log-filter';

/** A line of the log. */
interface Line {
  id: string;
  action: string;
  actor: string | null;
  /** Null where it is no time: somebody has written past the platform. */
  happenedAt: Date | string | null;
  /** Its place in the chain; null where it is not sealed yet. */
  number?: number | null;
  actorId?: string | null;
}

interface Props {
  entries: readonly Line[];
  /** The page on which a line also has its number, and each name leads to what else that person did. */
  numbered?: { base: string; filter: LogFilter };
}

/** Who did what and when, as it cannot be changed any more. */
export function Log({ entries, numbered }: Props) {
  const t = useTranslations('moderation');
  const ofChain = useTranslations('audit.log');
  if (entries.length === 0) return <p>{numbered ? ofChain('none') : t('page.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard has to reach it.
    <div className="desk__table" role="group" aria-labelledby="log" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {numbered && <th scope="col">{ofChain('number')}</th>}
            <th scope="col">{t('page.when')}</th>
            <th scope="col">{t('page.actor')}</th>
            <th scope="col">{t('page.action')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              {numbered && <td>{entry.number ?? ofChain('unsealed')}</td>}
              <td>{isTime(entry.happenedAt) ? <Time at={entry.happenedAt} show="moment" /> : '–'}</td>
              <td>{numbered ? <Actor entry={entry} {...numbered} /> : entry.actor}</td>
              <td>{t.has(`actions.${entry.action}`) ? t(`actions.${entry.action}`) : entry.action}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isTime = (at: Date | string | null): at is Date | string => at !== null && !Number.isNaN(new Date(at).getTime());

function Actor({ entry: { actor, actorId }, base, filter }: { entry: Line; base: string; filter: LogFilter }) {
  const t = useTranslations('audit.filter');
  if (!actor || !actorId || filter.person) return actor;
  return (
    <a href={base + queryOf({ action: filter.action, person: actorId })}>
      {actor}
      <VisuallyHidden>: {t('only', { name: actor })}</VisuallyHidden>
    </a>
  );
}
