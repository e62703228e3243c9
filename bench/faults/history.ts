import { writeFileSync } from 'node:fs';

/** By which door something went in. */
export type Way = 'socket' | 'form';

/** A post, from when somebody first sent it; `n` is its mark. */
export interface Post {
  n: number;
  town: string;
  threadId: string;
  key: string;
  text: string;
  cookie: string;
  invokedAt: number;
  /** Every yes there was, at most one per copy that was sent. A form's answer names no number. */
  oks: { id: string; seq: number | null; at: number; way: Way }[];
  /** The refusals. A post with no yes and at least one open attempt may be there or not. */
  refusals: string[];
  open: number;
}

/** One sending of a post, for the share of those that were answered. */
export interface Attempt {
  at: number;
  tookMs: number;
  outcome: 'ok' | 'fail' | 'info';
  way: Way;
  /** Whether the network held back what its sender sent or was sent. */
  held: boolean;
}

export type ChangeKind = 'hide' | 'restore' | 'edit' | 'withdraw';

/** What became of a post later. An edit replaces its mark. */
export interface Change {
  kind: ChangeKind;
  post: Post;
  /** The mark that is not to be seen any more, or again. */
  n: number;
  newN: number | null;
  invokedAt: number;
  ackedAt: number | null;
}

/** A time in which something was broken on purpose, with what took until it was whole again. */
export interface Window {
  fault: string;
  from: number;
  to: number;
}

/** All that happened, on the checker's one monotonic clock, in milliseconds. */
export interface History {
  posts: Post[];
  attempts: Attempt[];
  changes: Change[];
  windows: Window[];
  /** When each process of the app was started again after it had been ended. */
  starts: { app: string; at: number }[];
  /** When a comment's words were gone from a screen: comment id to times, one per screen. */
  removals: Map<string, { watcher: string; at: number }[]>;
}

export const newHistory = (): History => ({
  ...{ posts: [], attempts: [], changes: [], windows: [], starts: [] },
  removals: new Map(),
});

/** Notes a fault from now until `work` has healed it, and a while for those who come back. */
export async function during<T>(history: History, fault: string, work: () => Promise<T>): Promise<T> {
  const window: Window = { fault, from: performance.now(), to: Number.POSITIVE_INFINITY };
  history.windows.push(window);
  try {
    return await work();
  } finally {
    window.to = performance.now() + COMING_BACK_MS;
  }
}

/** Whether anything was broken at any moment between these two. */
export const wasBroken = ({ windows }: History, from: number, to: number): boolean =>
  windows.some((window) => window.from <= to && window.to >= from);

/** How long a page may take to notice and to come back. */
const COMING_BACK_MS = 3_000;

/** Writes everything down, a line each, for whoever looks into a failure. */
export function dump(history: History, file: string): void {
  const lines = Object.entries(history).flatMap(([what, list]) =>
    [...list].map((each) => JSON.stringify({ what, each })),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** Waits until so many more posts were acknowledged, so that faults fall on people who write; half a minute at most. */
export async function moreYes(history: History, wanted: number): Promise<void> {
  const from = history.attempts.length;
  const late = performance.now() + 30_000;
  const yes = () => history.attempts.slice(from).filter(({ outcome }) => outcome === 'ok').length;
  while (yes() < wanted && performance.now() < late) await new Promise((done) => setTimeout(done, 20));
}
