'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { sortings } from '@/lib/threads/model';
import { addressOf } from './address';
import { useThreadScope } from './thread-context';

/** How much was said, who is here now, and in which order to read. */
export function ThreadHead() {
  const t = useTranslations('thread');
  const { view, place, discussion } = useThreadScope();
  const { live, branches } = discussion;
  const count = view.commentCount + countFresh(branches.fresh);
  return (
    <header className="thread__head">
      <div className="thread__facts">
        <p className="thread__count">{t('count', { count })}</p>
        <p className="thread__presence" role={live.lost ? 'status' : undefined}>
          {live.online && (
            <>
              <Icon name="people" size="small" />
              {t('watching', { count: Math.max(1, live.watching) })}
            </>
          )}
          {live.lost && t('lost')}
          {live.typing > 0 && <span className="thread__typing">{t('typing', { count: live.typing })}</span>}
        </p>
        <p className="kern-sr-only" role="status">
          {branches.fresh.length > 0 && t('arrived', { count: branches.fresh.length })}
        </p>
      </div>
      <nav className="thread__sorting" aria-label={t('sorting')}>
        {sortings.map((sorting) => (
          <Link
            key={sorting}
            href={addressOf({ ...place, sorting }, { from: null, comment: null })}
            aria-current={sorting === view.sorting ? 'true' : undefined}
            prefetch={false}
            scroll={false}
          >
            {t(`sortings.${sorting}`)}
          </Link>
        ))}
      </nav>
    </header>
  );
}

const countFresh = (fresh: readonly { top: { gone: unknown } }[]) => fresh.filter((branch) => !branch.top.gone).length;
