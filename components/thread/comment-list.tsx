'use client';
import { Comment } from './comment';
import type { Branch } from './order';
import { PendingPosts } from './pending-posts';

/** Comments with the answers below them. Two levels only: who answers an answer says whom. */
export function CommentList({ branches, label }: { branches: readonly Branch[]; label: string }) {
  if (branches.length === 0) return null;
  return (
    <ol className="comments" aria-label={label}>
      {branches.map(({ top, answers }) => (
        <li key={top.id}>
          <Comment comment={top} />
          {answers.length > 0 && (
            <ol className="comments comments--answers">
              {answers.map((answer) => (
                <li key={answer.id}>
                  <Comment
                    comment={answer}
                    answersTo={answers.find((other) => other.id === answer.parentId)?.author.name}
                  />
                </li>
              ))}
            </ol>
          )}
          <PendingPosts parentId={top.id} among={answers.map((answer) => answer.id)} />
        </li>
      ))}
    </ol>
  );
}
