'use client';
import { useTranslations } from 'next-intl';
import { kept } from '@/components/live/kept';
import type { Pending } from '@/components/live/use-outbox';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Refused } from '@/components/ui/refused';
import type { CommentDraft } from '@/lib/threads/model/draft';
import { CommentText } from './comment-text';
import { useThreadScope } from './thread-context';

/** What was written and is not acknowledged yet: never shown as if it were sent. `among` are answers of this branch. */
export function PendingPosts({ parentId, among = [] }: { parentId: string | null; among?: readonly string[] }) {
  const t = useTranslations('thread');
  const { discussion } = useThreadScope();
  const posts = discussion.outbox.pending.filter(
    ({ wish }) => wish.parentId === parentId || (wish.parentId !== null && among.includes(wish.parentId)),
  );
  if (posts.length === 0) return null;
  return (
    <ol className="comments comments--pending" aria-label={t('pending.label')}>
      {posts.map((post) => (
        <li key={post.key}>
          <article className="comment comment--pending">
            <CommentText text={post.wish.text} />
            <PendingState post={post} />
          </article>
        </li>
      ))}
    </ol>
  );
}

function PendingState({ post }: { post: Pending<CommentDraft> }) {
  const t = useTranslations('thread');
  const { discussion, place, view, setAction } = useThreadScope();
  if (!post.refused) {
    return (
      <p className="comment__mark" role="status">
        <Icon name="clock" size="small" /> {t(discussion.live.online ? 'pending.sending' : 'pending.offline')}
      </p>
    );
  }
  const takeBack = () => {
    const wish = discussion.outbox.takeBack(post.key);
    if (!wish) return;
    kept.write(`draft:${place.tenantSlug}:${view.id}:${wish.parentId ?? ''}`, wish.text);
    if (wish.parentId) setAction({ kind: 'reply', id: wish.parentId });
  };
  return (
    <>
      <Refused refused={post.refused} />
      <Button type="button" kind="secondary" onClick={takeBack}>
        {t('pending.takeBack')}
      </Button>
    </>
  );
}
