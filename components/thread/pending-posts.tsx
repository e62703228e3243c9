'use client';
import { useTranslations } from 'next-intl';
import { kept } from '@/components/live/kept';
import type { Pending } from '@/components/live/use-outbox';
import { Button, ButtonLink } from '@/components/ui/button';
import { Refused } from '@/components/ui/refused';
import { detourOf } from '@/lib/identity/model/detour';
import type { CommentView } from '@/lib/realtime/model';
import type { CommentDraft } from '@/lib/threads/model/draft';
import { addressOf } from './address';
import { AwaitedPosts } from './awaited-posts';
import { CommentText } from './comment-text';
import { PendingState } from './pending-state';
import { useThreadScope } from './thread-context';

/** What was written and is not acknowledged yet: never shown as if it were sent. `among` are answers of this branch. */
export function PendingPosts({ parentId, among = [] }: { parentId: string | null; among?: readonly CommentView[] }) {
  const t = useTranslations('thread.pending');
  const posts = useThreadScope().discussion.outbox.pending.filter(
    ({ wish }) => wish.parentId === parentId || among.some(({ id }) => id === wish.parentId),
  );
  const idOf = ({ key }: Pending<CommentDraft>) => key;
  return <AwaitedPosts posts={posts} idOf={idOf} label={t('label')} draw={(post) => <PendingPost post={post} />} />;
}

/** As high as the comment will be, so that nothing moves when it is one. */
function PendingPost({ post }: { post: Pending<CommentDraft> }) {
  const t = useTranslations('thread');
  const { view } = useThreadScope();
  return (
    <article className="comment comment--pending" aria-busy={!post.refused}>
      <header className="comment__head">
        <span className="comment__author">{view.me?.name || t('nameless')}</span>
      </header>
      <CommentText text={post.wish.text} />
      <div className="comment__foot">{post.refused ? <RefusedPost post={post} /> : <PendingState />}</div>
    </article>
  );
}

/** Why it was not taken, and what one can do: it stays until one of these is done. */
function RefusedPost({ post }: { post: Pending<CommentDraft> }) {
  const t = useTranslations('thread.pending');
  const { discussion, place, view, setAction } = useThreadScope();
  const detour = post.refused && detourOf(place.tenantSlug, post.refused, addressOf(place));
  const takeBack = () => {
    const wish = discussion.outbox.takeBack(post.key);
    if (!wish) return;
    kept.write(`draft:${place.tenantSlug}:${view.id}:${wish.parentId ?? ''}`, wish.text);
    if (wish.parentId) setAction({ kind: 'reply', id: wish.parentId });
    else document.getElementById('text-new')?.focus();
  };
  return (
    <div className="comment__refused">
      <Refused refused={post.refused} />
      <div className="buttons">
        {detour && <ButtonLink href={detour}>{t('settle')}</ButtonLink>}
        <Button type="button" kind={detour ? 'secondary' : 'primary'} onClick={() => discussion.outbox.again(post.key)}>
          {t('again')}
        </Button>
        <Button type="button" kind="secondary" onClick={takeBack}>
          {t('takeBack')}
        </Button>
      </div>
    </div>
  );
}
