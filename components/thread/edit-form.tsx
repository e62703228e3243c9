'use client';
import { useTranslations } from 'next-intl';
import { useDraft } from '@/components/live/use-draft';
import { TextArea } from '@/components/ui/fields';
import type { CommentView } from '@/lib/realtime/model';
import { COMMENT_LIMIT } from '@/lib/threads/model';
import { CommentDeed } from './comment-deed';
import { useThreadScope } from './thread-context';

/** Rewrites one's own comment. */
export function EditForm({ comment, onDone }: { comment: CommentView; onDone: () => void }) {
  const t = useTranslations('thread.edit');
  const { place, view } = useThreadScope();
  const [text, write] = useDraft(`${place.tenantSlug}:${view.id}:edit:${comment.id}`, comment.text);
  const done = () => {
    write('');
    onDone();
  };
  return (
    <CommentDeed comment={comment} deed="edit" onDone={done}>
      <TextArea
        id={`edit-${comment.id}`}
        name="text"
        label={t('label')}
        hint={t('hint')}
        value={text}
        onChange={(event) => write(event.target.value)}
        maxLength={COMMENT_LIMIT}
        required
        autoFocus
      />
    </CommentDeed>
  );
}
