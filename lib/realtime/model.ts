import type { LineString, Point, Polygon } from 'geojson';
import type { FeedbackStatus } from '@/lib/feedback/model';

/** What everybody may see of a comment now. A hidden or withdrawn one is a tombstone without text. */
export interface CommentView {
  id: string;
  seq: number;
  rev: number;
  parentId: string | null;
  rootId: string | null;
  author: { id: string; name: string; official: boolean };
  text: string;
  /** The language it is in, where that is heard and not German. */
  language?: string | undefined;
  /** ISO 8601. */
  postedAt: string;
  edited: boolean;
  gone: null | 'hidden' | 'withdrawn';
  agrees: number;
  disagrees: number;
  /** What the municipality said about it last; absent where it said nothing, and where the comment is gone. */
  feedback?: FeedbackView;
  /** The number of the rule that the warning names which covers it; absent where none does. */
  warning?: number;
  /** Moderators shortened it and its author agreed. */
  shortened?: true;
  /** What it gave way to, where it is hidden for that. */
  merged?: Merged;
}

/** The contribution of the same thread that says what a hidden one did. */
export interface Merged {
  id: string;
  number: number;
}

/** What everybody may see of an annotation now. Geometry in EPSG:4326; absent where the place is only in words. */
export interface AnnotationView {
  id: string;
  seq: number;
  rev: number;
  author: { id: string; name: string; official: boolean };
  category: string;
  text: string;
  language?: string | undefined;
  geometry: Point | LineString | Polygon | null;
  placeInWords: string | null;
  discussionId: string;
  commentCount: number;
  postedAt: string;
  edited: boolean;
  gone: null | 'hidden' | 'withdrawn';
  /** How many people support it. */
  support: number;
  /** What the municipality said about it last. */
  feedback: FeedbackView | null;
  /** As with comments. */
  warning?: number;
  shortened?: true;
  merged?: Merged;
}

/** The municipality's official answer: its state in one word, and why. */
export interface FeedbackView {
  status: FeedbackStatus;
  text: string;
  /** The language it is in, where that is heard and not German. */
  language?: string | undefined;
  /** ISO 8601. */
  at: string;
  /** The pseudonym of who spoke for the municipality. */
  by: string;
}

/** The totals of a survey: how many answered, and per question how often each option was chosen. */
export interface ResultsView {
  responses: number;
  counts: Record<string, Record<string, number>>;
  /** The columns whose distribution is not shown, since it would tell about too few people. */
  withheld?: readonly string[];
}

/** Brings a viewer of one thread from `after` to `head`: the present state of all that changed in between. */
export interface ThreadPacket {
  threadId: string;
  after: number;
  head: number;
  comments: CommentView[];
  annotations: AnnotationView[];
  results?: ResultsView;
  /** The latest number there is; larger than `head` when one packet was not enough. */
  latest?: number;
}

/** All a page knows of one thread. */
export interface ThreadState {
  threadId: string;
  head: number;
  comments: ReadonlyMap<string, CommentView>;
  annotations: ReadonlyMap<string, AnnotationView>;
  results: ResultsView | null;
}

/** What a page knows of a thread at first: what the server rendered into it. */
export interface ThreadStart {
  threadId: string;
  head: number;
  comments?: readonly CommentView[];
  annotations?: readonly AnnotationView[];
  results?: ResultsView | null;
}

/** The first state of a thread, from what the page was rendered with. */
export const startingState = (start: ThreadStart): ThreadState => ({
  threadId: start.threadId,
  head: start.head,
  comments: new Map(start.comments?.map((comment) => [comment.id, comment])),
  annotations: new Map(start.annotations?.map((annotation) => [annotation.id, annotation])),
  results: start.results ?? null,
});

export type Applied = { state: ThreadState; gap: boolean };

/**
 * Takes a packet in. Pure. What is already known changes nothing; a packet that does not follow on what is known
 * is not taken, and `gap` says that the page must ask for everything after its `head`.
 */
export function applyPacket(state: ThreadState, packet: ThreadPacket): Applied {
  if (packet.head <= state.head) return { state, gap: false };
  if (packet.after > state.head) return { state, gap: true };
  return {
    gap: false,
    state: {
      threadId: state.threadId,
      head: packet.head,
      comments: merged(state.comments, packet.comments),
      annotations: merged(state.annotations, packet.annotations),
      results: packet.results ?? state.results,
    },
  };
}

/**
 * Takes in what was loaded or answered beside the packets, like a further page of a thread. Pure. It moves no number:
 * what it does not cover is still asked for after the same `head`.
 */
export const withEntries = (
  state: ThreadState,
  entries: { comments?: readonly CommentView[]; annotations?: readonly AnnotationView[] },
): ThreadState => ({
  ...state,
  comments: merged(state.comments, entries.comments ?? []),
  annotations: merged(state.annotations, entries.annotations ?? []),
});

/** The newer of two views of one entry wins, so that a late answer never undoes what came live. */
function merged<E extends { id: string; rev: number }>(known: ReadonlyMap<string, E>, changed: readonly E[]) {
  if (changed.length === 0) return known;
  const next = new Map(known);
  for (const entry of changed) {
    if (entry.rev >= (next.get(entry.id)?.rev ?? 0)) next.set(entry.id, entry);
  }
  return next;
}
