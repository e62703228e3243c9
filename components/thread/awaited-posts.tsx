'use client';
import type { ReactNode } from 'react';
import { useFollowed } from '@/components/live/use-thread';
import { useThreadScope } from './thread-context';

interface Props<T> {
  posts: readonly T[];
  /** The id that it will have as a comment. */
  idOf: (post: T) => string;
  label: string;
  draw: (post: T) => ReactNode;
}

/** What was sent and is no comment yet. Once it is one it is left out, so that it is never seen twice. */
export function AwaitedPosts<T>({ posts, idOf, label, draw }: Props<T>) {
  const { live } = useThreadScope().discussion;
  const arrived = useFollowed(live, ({ state }) => posts.filter((post) => state.comments.has(idOf(post))).length);
  const awaited = arrived > 0 ? posts.filter((post) => !live.now().state.comments.has(idOf(post))) : posts;
  if (awaited.length === 0) return null;
  return (
    <ol className="comments comments--pending" aria-label={label}>
      {awaited.map((post) => (
        <li key={idOf(post)}>{draw(post)}</li>
      ))}
    </ol>
  );
}
