'use client';
import { HideForm } from '@/components/moderation/hide-form';
import { RestoreForm } from '@/components/moderation/restore-form';
import type { CommentView } from '@/lib/realtime/model';
import { type ActionKind, addressOf } from './address';
import { EditForm } from './edit-form';
import { PostForm } from './post-form';
import { useThreadScope } from './thread-context';
import { WithdrawForm } from './withdraw-form';

/** The form of what somebody is about to do with a comment. */
export function CommentForm({ comment, kind }: { comment: CommentView; kind: ActionKind }) {
  const { place, rules, discussion, formKey, keptText, setAction } = useThreadScope();
  const close = () => setAction(null);
  const decision = {
    tenantSlug: place.tenantSlug,
    contribution: { kind: 'comment' as const, id: comment.id },
    back: addressOf(place, { comment: comment.id }, comment.id),
    send: discussion.live.send,
    onDone: close,
  };
  switch (kind) {
    case 'reply':
      return <PostForm parentId={comment.id} formKey={formKey} keptText={keptText} onDone={close} />;
    case 'edit':
      return <EditForm comment={comment} onDone={close} />;
    case 'withdraw':
      return <WithdrawForm comment={comment} onDone={close} />;
    case 'hide':
      return <HideForm {...decision} rules={rules} />;
    case 'restore':
      return <RestoreForm {...decision} />;
  }
}
