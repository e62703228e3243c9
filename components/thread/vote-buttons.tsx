'use client';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { detourOf } from '@/lib/identity/model/detour';
import type { CommentView } from '@/lib/realtime/model';
import { addressOf } from './address';
import { useThreadScope } from './thread-context';

const choices = [
  {
    value: 1,
    name: 'agree',
    path: 'M7 11v9H3v-9zm0 0 4-8c2 0 3 1.5 2.6 3.5L13 9h6c1.3 0 2 1 1.8 2.2l-1.2 7c-.2 1-1 1.8-2 1.8H7',
  },
  {
    value: -1,
    name: 'disagree',
    path: 'M7 13V4H3v9zm0 0 4 8c2 0 3-1.5 2.6-3.5L13 15h6c1.3 0 2-1 1.8-2.2l-1.2-7c-.2-1-1-1.8-2-1.8H7',
  },
] as const;

/** Agree or disagree, and how many do. The same button again takes one's vote back. */
export function VoteButtons({ comment }: { comment: CommentView }) {
  const t = useTranslations('thread.votes');
  const { place, view, discussion } = useThreadScope();
  const own = discussion.votes[comment.id] ?? 0;
  const counts = { agree: comment.agrees, disagree: comment.disagrees };
  const closed = !view.may.vote.ok && !detourOf(place.tenantSlug, view.may.vote, addressOf(place));
  const cast = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const { online, lost } = discussion.live.now();
    // Where there never was a live connection, the form goes by itself.
    if (!view.may.vote.ok || !(online || lost)) return;
    event.preventDefault();
    discussion.vote(comment.id, Number((submitter as HTMLButtonElement).value) as 1 | -1 | 0);
  };
  return (
    <form className="votes" action={`/${place.tenantSlug}/votes`} method="post" onSubmit={cast}>
      <input type="hidden" name="commentId" value={comment.id} />
      <input type="hidden" name="back" value={addressOf(place, { comment: comment.id }, comment.id)} />
      {choices.map(({ value, name, path }) => (
        <button
          key={name}
          type="submit"
          name="value"
          value={own === value ? 0 : value}
          className="votes__button"
          aria-pressed={own === value}
          aria-label={t(`${name}Count`, { count: counts[name] })}
          title={t(name)}
          disabled={closed}
        >
          <svg viewBox="0 0 24 24" className="icon icon--small" aria-hidden="true">
            <path d={path} />
          </svg>
          {counts[name]}
        </button>
      ))}
    </form>
  );
}
