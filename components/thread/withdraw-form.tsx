'use client';
import { useTranslations } from 'next-intl';
import { useWishForm } from '@/components/live/use-wish-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { Refused } from '@/components/ui/refused';
import type { CommentView } from '@/lib/realtime/model';
import { addressOf } from './address';
import { leave } from './edit-form';
import { useThreadScope } from './thread-context';

/** Asks once more before one's own comment is taken back. */
export function WithdrawForm({ comment, onDone }: { comment: CommentView; onDone: () => void }) {
  const t = useTranslations('thread');
  const { place, discussion } = useThreadScope();
  const { onSubmit, refused, busy } = useWishForm(discussion.live.send, 'comment.withdraw', onDone);
  const back = addressOf(place, { comment: comment.id }, comment.id);
  return (
    <form className="comment-form" action={`/${place.tenantSlug}/comments/withdraw`} method="post" onSubmit={onSubmit}>
      <input type="hidden" name="commentId" value={comment.id} />
      <input type="hidden" name="back" value={back} />
      <p>{t('withdraw.question')}</p>
      <Refused refused={refused} />
      <div className="buttons">
        <Button disabled={busy} autoFocus>
          {t('withdraw.confirm')}
        </Button>
        <ButtonLink kind="tertiary" href={back} onClick={leave(onDone)}>
          {t('cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}
