'use client';
import { useTranslations } from 'next-intl';
import type { Phase } from '@/components/live/phase';
import { halt, useIsHalted } from '@/components/live/use-halted';
import { useFollowed } from '@/components/live/use-thread';
import { Icon } from '@/components/ui/icon';
import { useThreadScope } from './thread-context';

/** Who is here now; and the switch that halts all that comes by itself. */
export function LiveState({ phase }: { phase: Phase }) {
  const t = useTranslations('thread');
  const { live } = useThreadScope().discussion;
  const watching = useFollowed(live, (followed) => followed.watching);
  const halted = useIsHalted();
  const isLive = phase === 'live' || phase === 'back';
  return (
    <div className="thread__presence">
      <p>
        {isLive && !halted && (
          <>
            <Icon name="people" size="small" />
            {t('watching', { count: Math.max(1, watching) })}
          </>
        )}
        {halted && phase !== 'connecting' && t('halted')}
        {phase === 'connecting' && <span className="thread__connecting">{t('connecting')}</span>}
      </p>
      {phase !== 'connecting' && (
        <button type="button" className="thread__halt" onClick={() => halt(!halted)}>
          <Icon name={halted ? 'play' : 'pause'} size="small" />
          {t(halted ? 'goOn' : 'halt')}
        </button>
      )}
    </div>
  );
}
