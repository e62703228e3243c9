'use client';
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Outbox, useOutbox } from '@/components/live/use-outbox';
import { type LiveThread, useThread } from '@/components/live/use-thread';
import type { Facts } from '@/lib/errors';
import type { CommentDraft } from '@/lib/threads/model/draft';
import { arrange, type Branch, type Frame } from './order';
import type { ThreadProps } from './thread';

/** A discussion as the page shows it now, and what can be done in it with scripts. */
export interface Discussion {
  live: LiveThread;
  branches: { known: Branch[]; fresh: Branch[] };
  outbox: Outbox<CommentDraft>;
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
  const live = useThread(place.tenantSlug, start);
  const frame = useRef<Frame>({ sorting: view.sorting, head: view.head, ranks: new Map() });
  const branches = useMemo(() => arrange(live.state.comments.values(), frame.current), [live.state.comments]);
  const outbox = useOutbox<CommentDraft, 'comment.post'>(live, 'comment.post', {
    name: `${place.tenantSlug}:${view.id}:${view.me?.id ?? ''}`,
    onPosted: ({ entry }) => live.merge({ comments: [entry] }),
  });
  const [refused, refuse] = useState<Discussion['refused']>(null);
  const [votes, vote] = useVotes(view.ownVotes, live, refuse);
  const pages = usePages({ place, view }, live, vote.known);
  return { live, branches, outbox, votes, vote: vote.cast, refused, refuse, ...pages };
}

type Votes = Record<string, 1 | -1>;

/** One's own votes: shown at once, taken back where the server says no. */
function useVotes(first: Votes, { send }: LiveThread, refuse: Discussion['refuse']) {
  const [votes, setVotes] = useState(first);
  const known = useCallback((more: Votes) => setVotes((all) => ({ ...more, ...all })), []);
  const cast = useCallback(
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
  return [votes, { cast, known }] as const;
}

function withVote(votes: Votes, id: string, value: 1 | -1 | 0): Votes {
  const { [id]: _, ...others } = votes;
  return value === 0 ? others : { ...others, [id]: value };
}

/** Further pages of the discussion, taken into what is shown. */
function usePages(
  { place, view }: Pick<ThreadProps, 'place' | 'view'>,
  live: LiveThread,
  knowVotes: (more: Votes) => void,
) {
  const [next, setNext] = useState(view.next);
  const [hiddenTexts, setHidden] = useState(view.hiddenTexts);
  const loadMore = useCallback(async () => {
    if (next === null) return;
    const query = new URLSearchParams({ sort: view.sorting, from: next });
    const answer = await fetch(`/${place.tenantSlug}/threads/${view.id}?${query}`);
    if (!answer.ok) return;
    const page = await answer.json();
    live.merge({ comments: page.comments });
    knowVotes(page.ownVotes);
    setHidden((all) => ({ ...all, ...page.hiddenTexts }));
    setNext(page.next);
  }, [next, view.sorting, view.id, place.tenantSlug, live.merge, knowVotes]);
  return { next, hiddenTexts, loadMore };
}
