'use client';
import { memo } from 'react';
import { AnswersWaiting } from './answers-waiting';
import { Comment } from './comment';
import { HeldPosts } from './held-posts';
import type { Branch } from './order';
import { PendingPosts } from './pending-posts';

/** Comments with the answers below them. Two levels only: who answers an answer says whom. */
export const CommentList = memo(function CommentList({
  branches,
  label,
}: {
  branches: readonly Branch[];
  label: string;
}) {
  if (branches.length === 0) return null;
  return (
    <ol className="comments" aria-label={label}>
      {branches.map((branch) => (
        <BranchItem key={branch.top.id} branch={branch} />
      ))}
    </ol>
  );
});

const BranchItem = memo(function BranchItem({ branch: { top, answers, waiting } }: { branch: Branch }) {
  return (
    <li className="branch">
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
      <PendingPosts parentId={top.id} among={answers} />
      <HeldPosts isOf={(parentId) => parentId === top.id || answers.some(({ id }) => id === parentId)} />
      <AnswersWaiting answers={waiting} />
    </li>
  );
});
