'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useFollowed } from '@/components/live/use-thread';
import { Icon } from '@/components/ui/icon';
import { useThreadScope } from './thread-context';

/** How it stands with what was posted: on its way, waiting for a connection, or told to wait. */
export function PendingState() {
  const t = useTranslations('thread.pending');
  const { live, outbox } = useThreadScope().discussion;
  const online = useFollowed(live, (followed) => followed.online);
  const seconds = useSecondsUntil(outbox.waitsUntil);
  const minutes = Math.ceil(seconds / 60);
  return (
    <p className="comment__sending">
      <Icon name="clock" size="small" />
      {!online && t('offline')}
      {online && seconds === 0 && t('sending')}
      {online && seconds > 0 && seconds <= 90 && t('seconds', { seconds })}
      {online && seconds > 90 && t('minutes', { minutes })}
    </p>
  );
}

/** Counts down to a time as `Date.now` has it; 0 without one. */
function useSecondsUntil(until: number | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (until === null) return;
    const count = () => setSeconds(Math.max(1, Math.ceil((until - Date.now()) / 1_000)));
    count();
    const timer = setInterval(count, 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? 0 : seconds;
}
