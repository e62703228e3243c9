'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Announcement } from '@/components/live/announcer';
import { type Phase, phasesOf } from '@/components/live/phase';
import { Icon } from '@/components/ui/icon';
import { useThreadScope } from './thread-context';

/** The phase of the discussion's connection. */
export function usePhase(): Phase {
  const { live } = useThreadScope().discussion;
  const [phases] = useState(() => phasesOf(live));
  return useSyncExternalStore(phases.onChange, phases.now, phases.now);
}

/** Says in view, and to who does not see it, that the connection is lost and what that means, and that it is back. */
export function ConnectionNote({ phase }: { phase: Phase }) {
  const t = useTranslations('thread.said');
  const { shown, announcer } = useThreadScope().discussion;
  const before = useRef(0);
  const count = useMemo(() => (phase === 'back' ? shown.now().arrived - before.current : 0), [phase, shown]);
  useEffect(() => {
    if (phase === 'lost') announcer.lost();
    if (phase === 'lost') before.current = shown.now().arrived;
    if (phase === 'back') announcer.back(count);
  }, [phase, count, shown, announcer]);
  if (phase !== 'lost' && phase !== 'back') return null;
  return (
    <p key={phase} className={`connection-note connection-note--${phase} no-print`}>
      <Icon name={phase === 'lost' ? 'info' : 'check'} />
      {phase === 'lost' ? t('lost') : t('back', { count })}
    </p>
  );
}

/** The page's one status, in the first HTML, since what comes later is not listened to. */
export function Status() {
  const t = useTranslations('thread.said');
  const { announcer } = useThreadScope().discussion;
  const [{ said, turn }, setSaid] = useState<{ said: Announcement | null; turn: number }>({ said: null, turn: 0 });
  useEffect(() => announcer.onSaid((next) => setSaid((last) => ({ said: next, turn: last.turn + 1 }))), [announcer]);
  return (
    <p className="kern-sr-only" role="status" aria-live="polite">
      {/* Another element each time, so that the same sentence is said again. */}
      {said && <span key={turn}>{t(said.what, { count: 'count' in said ? said.count : 0 })}</span>}
    </p>
  );
}
