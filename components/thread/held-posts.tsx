'use client';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { HeldView } from '@/lib/review/model';
import { addressOf } from './address';
import { AwaitedPosts } from './awaited-posts';
import { CommentText } from './comment-text';
import { useThreadScope } from './thread-context';

/** What its author sent that waits for review: they see that it has arrived, and can take it back. */
export function HeldPosts({ isOf }: { isOf: (parentId: string | null) => boolean }) {
  const t = useTranslations('thread.held');
  const { held } = useThreadScope().discussion;
  const own = held.filter(({ parentId }) => isOf(parentId));
  return (
    <AwaitedPosts posts={own} idOf={({ id }) => id} label={t('label')} draw={(post) => <HeldPost post={post} />} />
  );
}

function HeldPost({ post: { id, text, isOfWave } }: { post: HeldView }) {
  const t = useTranslations('thread.held');
  const { place } = useThreadScope();
  return (
    <article className="comment comment--pending" id={`held-${id}`}>
      <CommentText text={text} />
      <form className="comment__foot" method="post" action={`/${place.tenantSlug}/held/withdraw`}>
        <input type="hidden" name="heldId" value={id} />
        <input type="hidden" name="back" value={addressOf(place, {}, 'thread')} />
        <p className="comment__sending">
          <Icon name="clock" size="small" />
          {t(isOfWave ? 'ofWave' : 'waits')}
        </p>
        <Button small kind="tertiary">
          {t('withdraw')}
        </Button>
      </form>
    </article>
  );
}
