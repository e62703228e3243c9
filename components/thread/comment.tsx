'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { USUAL } from '@/lib/languages/model/usual';
import type { CommentView } from '@/lib/realtime/model';
import { permalinkOf } from './address';
import { CommentActions } from './comment-actions';
import { CommentFeedback } from './comment-feedback';
import { CommentForm } from './comment-form';
import { CommentText } from './comment-text';
import { useThreadScope } from './thread-context';
import { VoteButtons } from './vote-buttons';

interface Props {
  comment: CommentView;
  answersTo?: string | undefined;
}

/** One comment, or the place that it has left. */
export const Comment = memo(function Comment(props: Props) {
  const { view, ready } = useThreadScope();
  const { id } = props.comment;
  const className = `comment${view.focus?.id === id ? ' comment--pointed-at' : ''}`;
  const html = ready?.get(id);
  if (html !== undefined) {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by `CommentBody` before, as it would be here.
    return <article className={className} id={id} dangerouslySetInnerHTML={{ __html: html }} />;
  }
  return (
    <article className={className} id={id}>
      <CommentBody {...props} />
    </article>
  );
});

/** What stands in a comment's place. */
export function CommentBody({ comment, answersTo }: Props) {
  const { place, action } = useThreadScope();
  return (
    <>
      {comment.gone ? (
        <Gone comment={comment} />
      ) : (
        <>
          <header className="comment__head">
            <Author comment={comment} />
            <a className="comment__when" href={permalinkOf(place, comment.id)}>
              <Time at={comment.postedAt} show="stamp" />
            </a>
            <Marks comment={comment} answersTo={answersTo} />
          </header>
          {action?.kind === 'edit' && action.id === comment.id ? null : <Words comment={comment} />}
          {comment.feedback && <CommentFeedback feedback={comment.feedback} />}
          <footer className="comment__foot">
            <VoteButtons comment={comment} />
            <CommentActions comment={comment} />
          </footer>
        </>
      )}
      {action?.id === comment.id && <CommentForm comment={comment} kind={action.kind} />}
    </>
  );
}

/** What is covered is opened by a click, without a script too. */
function Words({ comment: { text, language, warning } }: Pick<Props, 'comment'>) {
  const t = useTranslations('thread');
  const words = <CommentText text={text} language={language ?? USUAL} />;
  return warning ? (
    <details>
      <summary className="comment__gone">{t('covered', { rule: warning })}</summary>
      {words}
    </details>
  ) : (
    words
  );
}

function Author({ comment }: { comment: CommentView }) {
  const t = useTranslations('thread');
  return (
    <span className="comment__author">
      <bdi>{comment.author.name || t('nameless')}</bdi>
      {comment.author.official && (
        <Badge tone="info" icon="check">
          {t('official')}
        </Badge>
      )}
    </span>
  );
}

function Marks({ comment, answersTo }: { comment: CommentView; answersTo: string | undefined }) {
  const t = useTranslations('thread');
  return (
    <>
      {answersTo && <span className="comment__mark">{t('answersTo', { name: answersTo })}</span>}
      {comment.edited && <span className="comment__mark">{t(comment.shortened ? 'shortened' : 'edited')}</span>}
    </>
  );
}

/** Moderators still read what is hidden; for all others there is only the place. */
function Gone({ comment }: { comment: CommentView }) {
  const t = useTranslations('thread');
  const { discussion, place } = useThreadScope();
  const { merged } = comment;
  const text = discussion.hiddenTexts[comment.id];
  return (
    <>
      <p className="comment__gone">
        {merged ? (
          <a href={permalinkOf(place, merged.id)}>{t('merged', { number: merged.number })}</a>
        ) : (
          t(`gone.${comment.gone ?? 'hidden'}`)
        )}
      </p>
      {comment.gone === 'hidden' && text !== undefined && (
        <div className="comment__hidden">
          <CommentText text={text} language={USUAL} />
        </div>
      )}
      {comment.gone === 'hidden' && <CommentActions comment={comment} />}
    </>
  );
}
