'use client';
import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import type { CommentView } from '@/lib/realtime/model';
import { type ActionKind, addressOf } from './address';
import { useThreadScope } from './thread-context';

/** What the viewer may do with a comment, as links that work without scripts too. */
export function CommentActions({ comment }: { comment: CommentView }) {
  const t = useTranslations('thread.actions');
  const { place, view, action, setAction } = useThreadScope();
  const kinds = kindsFor(comment, view.me?.id, view.may);
  const open = (kind: ActionKind) => (event: MouseEvent) => {
    event.preventDefault();
    const same = action?.kind === kind && action.id === comment.id;
    setAction(same ? null : { kind, id: comment.id });
  };
  return (
    <ul className="comment__actions">
      {kinds.map((kind) => (
        <li key={kind}>
          <a
            href={addressOf(place, { [kind]: comment.id, comment: comment.id }, comment.id)}
            onClick={open(kind)}
            data-action={`${kind} ${comment.id}`}
            aria-label={t(`${kind}To`, { name: comment.author.name })}
          >
            {t(kind)}
          </a>
        </li>
      ))}
      {!comment.gone && view.me?.id !== comment.author.id && (
        <li>
          <a
            href={`/${place.tenantSlug}/report?kind=comment&id=${comment.id}`}
            rel="nofollow"
            aria-label={t('reportTo', { name: comment.author.name })}
          >
            {t('report')}
          </a>
        </li>
      )}
      {!comment.gone && view.may.answer && (
        <li>
          <a href={`/${place.tenantSlug}/feedback?kind=comment&id=${comment.id}`} rel="nofollow">
            {t('answer')}
          </a>
        </li>
      )}
    </ul>
  );
}

function kindsFor(
  comment: CommentView,
  me: string | undefined,
  may: { post: { ok: boolean; code?: string }; moderate: boolean },
): ActionKind[] {
  if (comment.gone === 'hidden') return may.moderate ? ['restore'] : [];
  const closed = !may.post.ok && may.post.code?.startsWith('thread.');
  const mine = me === comment.author.id;
  return [
    ...(closed ? [] : (['reply'] as const)),
    ...(mine && may.post.ok ? (['edit'] as const) : []),
    ...(mine ? (['withdraw'] as const) : []),
    ...(may.moderate ? (['hide'] as const) : []),
  ];
}
