'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useWishForm } from '@/components/live/use-wish-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { Refused } from '@/components/ui/refused';
import type { CommentView } from '@/lib/realtime/model';
import { addressOf } from './address';
import { useThreadScope } from './thread-context';

interface Props {
  comment: CommentView;
  /** Named like its wish, its route and its words. */
  deed: 'edit' | 'withdraw';
  onDone: () => void;
  children: ReactNode;
}

/** A form in which somebody does something with their own comment. Works without a script too. */
export function CommentDeed({ comment: { id }, deed, onDone, children }: Props) {
  const t = useTranslations('thread');
  const { place, discussion } = useThreadScope();
  const { onSubmit, refused, busy } = useWishForm(discussion.live.send, `comment.${deed}`, onDone);
  const back = addressOf(place, { comment: id }, id);
  return (
    <form className="comment-form" action={`/${place.tenantSlug}/comments/${deed}`} method="post" onSubmit={onSubmit}>
      <input type="hidden" name="commentId" value={id} />
      <input type="hidden" name="back" value={back} />
      {children}
      <Refused refused={refused} />
      <div className="buttons">
        <Button disabled={busy} autoFocus={deed === 'withdraw'}>
          {t(`${deed}.confirm`)}
        </Button>
        <ButtonLink kind="tertiary" href={back} onClick={leave(onDone)}>
          {t('cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}

/** A link back that only closes the form where a script can do that. */
export const leave = (onDone: () => void) => (event: { preventDefault: () => void }) => {
  event.preventDefault();
  onDone();
};
