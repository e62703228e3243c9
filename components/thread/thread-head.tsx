'use client';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { sortings } from '@/lib/threads/model';
import { addressOf } from './address';
import { ConnectionNote, Status, usePhase } from './connection-note';
import { LiveState } from './live-state';
import { useThreadScope } from './thread-context';

/** How much was said, who is here now, and in which order to read. */
export function ThreadHead() {
  const t = useTranslations('thread');
  const { view, place } = useThreadScope();
  const phase = usePhase();
  return (
    <header className="thread__head">
      <div className="thread__facts">
        <Count />
        <LiveState phase={phase} />
        <ConnectionNote phase={phase} />
        <Status />
      </div>
      <nav className="thread__sorting" aria-label={t('sorting')}>
        {sortings.map((sorting) => (
          <a
            key={sorting}
            href={addressOf({ ...place, sorting }, { from: null, comment: null }, 'thread')}
            aria-current={sorting === view.sorting ? 'true' : undefined}
          >
            {t(`sortings.${sorting}`)}
          </a>
        ))}
      </nav>
    </header>
  );
}

function Count() {
  const t = useTranslations('thread');
  const { view, discussion } = useThreadScope();
  const { shown } = discussion;
  const { more } = useSyncExternalStore(shown.onChange, shown.now, shown.now);
  return <p className="thread__count">{t('count', { count: view.commentCount + more })}</p>;
}
