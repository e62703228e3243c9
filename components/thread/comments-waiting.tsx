'use client';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { useIsHalted } from '@/components/live/use-halted';
import { useFollowed } from '@/components/live/use-thread';
import { NewOnes } from './new-ones';
import { useThreadScope } from './thread-context';

/**
 * Where comments come in: how many wait to be shown, in view wherever one reads; and whether somebody writes. Its room
 * is kept, so that nothing moves when there is something to say.
 */
export function CommentsWaiting() {
  const t = useTranslations('thread');
  const { live, shown } = useThreadScope().discussion;
  const { waiting } = useSyncExternalStore(shown.onChange, shown.now, shown.now);
  const typing = useFollowed(live, (followed) => followed.typing);
  const halted = useIsHalted();
  const comments = waiting.flatMap(({ top, answers, waiting: others }) => [top, ...answers, ...others]);
  const count = comments.filter(({ gone }) => !gone).length;
  return (
    <>
      <div className="thread__waiting">
        {count > 0 && <NewOnes comments={comments} label={t('waiting.comments', { count })} />}
      </div>
      <p className="thread__typing">{typing > 0 && count === 0 && !halted && t('typing', { count: typing })}</p>
    </>
  );
}
