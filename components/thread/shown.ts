import type { Following } from '@/components/live/follow-thread';
import { newListeners } from '@/components/live/listeners';
import type { CommentView } from '@/lib/realtime/model';
import { type Arranged, arrange, type Frame } from './order';

/** What of a thread is shown, and how much of it came while the page was open. */
export interface ShownNow extends Arranged {
  /** How many comments of others have come so far, shown or not. */
  arrived: number;
  /** How many more comments are shown than there were when the page was rendered. */
  more: number;
}

export interface Shown {
  now: () => ShownNow;
  /** Calls back after every change, and looks at the thread as long as somebody listens. Out: how to end that. */
  onChange: (changed: () => void) => () => void;
  /** Shows comments that wait, or that are about to be loaded because somebody asked for them. */
  show: (ids: readonly string[]) => void;
  /** Shows what waits and would move nothing any more. */
  lookAgain: () => void;
  /** Asked for each comment of others that comes: may it be put in at once? */
  mayAppear: (comment: CommentView) => boolean;
}

/**
 * Lets in what comes live: one's own comments at once, those of others where they move nothing that is in view. The
 * others wait until somebody asks for them.
 */
export function shownOf(line: Pick<Following, 'now' | 'onChange'>, frame: Frame, me: string | null): Shown {
  const settled = new Set<string>();
  let waits: ReadonlySet<string> = new Set();
  let comments = line.now().state.comments;
  let now: ShownNow = { ...arrange(comments.values(), frame), arrived: 0, more: 0 };
  const draw = () => {
    const arranged = arrange(comments.values(), frame, { waits, before: now });
    now = { ...arranged, arrived: now.arrived, more: countOf(comments.values(), frame, waits) };
    listeners.tell();
  };
  const take = () => {
    const { comments: latest } = line.now().state;
    if (latest === comments) return;
    comments = latest;
    const come = [...latest.values()].filter(({ id, seq }) => seq > frame.head && !settled.has(id));
    const held = come.filter((comment) => comment.author.id !== me && !shown.mayAppear(comment));
    for (const { id } of come) settled.add(id);
    waits = new Set([...waits, ...held.map(({ id }) => id)]);
    now = { ...now, arrived: now.arrived + come.filter(({ author, gone }) => !gone && author.id !== me).length };
    draw();
  };
  const show = (ids: readonly string[]) => {
    for (const id of ids) settled.add(id);
    if (!ids.some((id) => waits.has(id))) return;
    waits = new Set([...waits].filter((id) => !ids.includes(id)));
    draw();
  };
  const listeners = newListeners(() => {
    take();
    return line.onChange(take);
  });
  const shown: Shown = {
    now: () => now,
    onChange: listeners.onChange,
    show,
    lookAgain: () => {
      const held = [...waits].flatMap((id) => comments.get(id) ?? []);
      show(held.filter((comment) => shown.mayAppear(comment)).map(({ id }) => id));
    },
    mayAppear: () => true,
  };
  return shown;
}

function countOf(comments: Iterable<CommentView>, { head }: Frame, waits: ReadonlySet<string>): number {
  let count = 0;
  for (const { seq, gone, id } of comments) if (seq > head && !gone && !waits.has(id)) count += 1;
  return count;
}
