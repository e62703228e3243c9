'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { addressOf } from './address';
import { useThreadScope } from './thread-context';

/** Leads on to the next page; with scripts its comments come to those that are here. */
export function MoreComments() {
  const t = useTranslations('thread');
  const { place, discussion } = useThreadScope();
  const [busy, setBusy] = useState(false);
  if (discussion.next === null) return null;
  return (
    <p className="thread__more">
      <ButtonLink
        kind="secondary"
        href={addressOf(place, { from: discussion.next }, 'thread')}
        aria-busy={busy}
        onClick={(event) => {
          event.preventDefault();
          setBusy(true);
          void discussion.loadMore().finally(() => setBusy(false));
        }}
      >
        {t('more')}
      </ButtonLink>
    </p>
  );
}
