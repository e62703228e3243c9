'use client';
import { flushSync } from 'react-dom';
import { Icon } from '@/components/ui/icon';
import type { CommentView } from '@/lib/realtime/model';
import { useThreadScope } from './thread-context';

/** The button that shows comments which came and wait, and leads to the first of them. */
export function NewOnes({ comments, label }: { comments: readonly CommentView[]; label: string }) {
  const { shown } = useThreadScope().discussion;
  const show = () => {
    flushSync(() => shown.show(comments.map(({ id }) => id)));
    goTo(comments);
  };
  return (
    <button type="button" className="new-ones" onClick={show}>
      <Icon name="chat" size="small" />
      {label}
    </button>
  );
}

/** The focus goes along, since the button is gone. */
function goTo(comments: readonly CommentView[]): void {
  const found = comments.flatMap(({ id }) => document.getElementById(id) ?? []);
  const [first] = found.sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top);
  if (!first) return;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  const { top, bottom } = first.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) first.scrollIntoView({ block: 'start' });
}
