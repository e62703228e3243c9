'use client';
import { useTranslations } from 'next-intl';
import { useDraft } from '@/components/live/use-draft';
import { useWishForm } from '@/components/live/use-wish-form';
import { Button, ButtonLink } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { Refused } from '@/components/ui/refused';
import type { CommentView } from '@/lib/realtime/model';
import { COMMENT_LIMIT } from '@/lib/threads/model';
import { addressOf } from './address';
import { useThreadScope } from './thread-context';

/** Rewrites one's own comment. */
export function EditForm({ comment, onDone }: { comment: CommentView; onDone: () => void }) {
  const t = useTranslations('thread');
  const { place, view, discussion } = useThreadScope();
  const [text, write] = useDraft(`${place.tenantSlug}:${view.id}:edit:${comment.id}`, comment.text);
  const done = () => {
    write('');
    onDone();
  };
  const { onSubmit, refused, busy } = useWishForm(discussion.live.send, 'comment.edit', done);
  const back = addressOf(place, { comment: comment.id }, comment.id);
  return (
    <form className="comment-form" action={`/${place.tenantSlug}/comments/edit`} method="post" onSubmit={onSubmit}>
      <input type="hidden" name="commentId" value={comment.id} />
      <input type="hidden" name="back" value={back} />
      <TextArea
        id={`edit-${comment.id}`}
        name="text"
        label={t('edit.label')}
        hint={t('edit.hint')}
        value={text}
        onChange={(event) => write(event.target.value)}
        maxLength={COMMENT_LIMIT}
        required
        autoFocus
      />
      <Refused refused={refused} />
      <div className="buttons">
        <Button disabled={busy}>{t('edit.save')}</Button>
        <ButtonLink kind="tertiary" href={back} onClick={leave(done)}>
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
