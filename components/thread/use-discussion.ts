'use client';
import { useCallback, useMemo, useState } from 'react';
import { type Announcer, newAnnouncer } from '@/components/live/announcer';
import { type Outbox, useOutbox } from '@/components/live/use-outbox';
import { type Line, useFollowed, useLine } from '@/components/live/use-thread';
import type { Facts } from '@/lib/errors';
import type { HeldView } from '@/lib/review/model';
import type { CommentDraft } from '@/lib/threads/model/draft';
import { type Shown, shownOf } from './shown';
import type { ThreadProps } from './thread';

/** What can be done in a discussion with scripts. Changes with what its viewer does, not with what comes live. */
export interface Discussion {
  live: Line;
  shown: Shown;
  announcer: Announcer;
  outbox: Outbox<CommentDraft>;
  /** What its viewer sent that waits for review, or that was published while the page was open. */
  held: readonly HeldView[];
  votes: Readonly<Record<string, 1 | -1>>;
  vote: (commentId: string, value: 1 | -1 | 0) => void;
  hiddenTexts: Readonly<Record<string, string>>;
  next: string | null;
  loadMore: () => Promise<void>;
  /** Why the last wish was refused. */
  refused: { code: string; facts: Facts } | null;
  refuse: (refused: { code: string; facts: Facts } | null) => void;
}

export function useDiscussion({ place, view }: ThreadProps): Discussion {
  const [start] = useState(() => ({ threadId: view.id, head: view.head, comments: view.comments }));
  const live = useLine(place.tenantSlug, start);
  const [shown] = useState(() => {
    const frame = { sorting: view.sorting, head: view.head, ranks: new Map<string, number>() };
    return shownOf(live, frame, view.me?.id ?? null);
  });
  const [announcer] = useState(newAnnouncer);
  const online = useFollowed(live, (followed) => followed.online);
  const [held, setHeld] = useState<readonly HeldView[]>(view.held);
  const outbox = useOutbox<CommentDraft, 'comment.post'>({ online, send: live.send }, 'comment.post', {
    name: `${place.tenantSlug}:${view.id}:${view.me?.id ?? ''}`,
    later: ({ parentId, ...wish }) => ({
      path: `/${place.tenantSlug}/comments`,
      fields: { ...wish, parentId: parentId ?? '', as: view.me?.id ?? '' },
    }),
    onPosted: (posted, { parentId, text }) => {
      if ('entry' in posted) live.merge({ comments: [posted.entry] });
      else
        setHeld((all) => [...all, { id: posted.held, parentId, text, sentAt: '', isOfWave: posted.isOfWave ?? false }]);
      announcer.posted('entry' in posted ? 'posted' : 'held');
    },
  });
  const [refused, refuse] = useState<Discussion['refused']>(null);
  const { votes, vote, knowVotes } = useVotes(view.ownVotes, live, refuse);
  const { next, hiddenTexts, loadMore } = usePages({ place, view }, { live, shown, knowVotes });
  return useMemo(
    () => ({ live, shown, announcer, outbox, held, votes, vote, refused, refuse, next, hiddenTexts, loadMore }),
    [live, shown, announcer, outbox, held, votes, vote, refused, next, hiddenTexts, loadMore],
  );
}

type Votes = Record<string, 1 | -1>;

/** One's own votes: shown at once, taken back where the server says no. */
function useVotes(first: Votes, { send }: Line, refuse: Discussion['refuse']) {
  const [votes, setVotes] = useState(first);
  const knowVotes = useCallback((more: Votes) => setVotes((all) => ({ ...more, ...all })), []);
  const vote = useCallback(
    (commentId: string, value: 1 | -1 | 0) => {
      let before: 1 | -1 | 0 = 0;
      setVotes((all) => {
        before = all[commentId] ?? 0;
        return withVote(all, commentId, value);
      });
      void send('comment.vote', { commentId, value }).then((outcome) => {
        refuse(outcome.ok ? null : { code: outcome.code, facts: outcome.facts });
        if (!outcome.ok) setVotes((all) => withVote(all, commentId, before));
      });
    },
    [send, refuse],
  );
  return { votes, vote, knowVotes };
}

function withVote(votes: Votes, id: string, value: 1 | -1 | 0): Votes {
  const { [id]: _, ...others } = votes;
  return value === 0 ? others : { ...others, [id]: value };
}

interface Taking {
  live: Line;
  shown: Shown;
  knowVotes: (more: Votes) => void;
}

/** Further pages of the discussion, taken into what is shown. */
function usePages({ place, view }: Pick<ThreadProps, 'place' | 'view'>, { live, shown, knowVotes }: Taking) {
  const [next, setNext] = useState(view.next);
  const [hiddenTexts, setHidden] = useState(view.hiddenTexts);
  const loadMore = useCallback(async () => {
    if (next === null) return;
    const query = new URLSearchParams({ sort: view.sorting, from: next });
    const answer = await fetch(`/${place.tenantSlug}/threads/${view.id}?${query}`);
    if (!answer.ok) return;
    const page = await answer.json();
    shown.show(page.comments.map(({ id }: { id: string }) => id));
    live.merge({ comments: page.comments });
    knowVotes(page.ownVotes);
    setHidden((all) => ({ ...all, ...page.hiddenTexts }));
    setNext(page.next);
  }, [next, view.sorting, view.id, place.tenantSlug, live, shown, knowVotes]);
  return { next, hiddenTexts, loadMore };
}
