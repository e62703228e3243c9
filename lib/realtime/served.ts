import type { TenantId } from '@/db/tenancy';
import type { Way } from './hub';
import type { CommentView, ThreadPacket } from './model';

/** A thread that somebody on this process watches. */
export interface Served {
  tenantId: TenantId;
  threadId: string;
  /** The number up to which the room was told; null until the first viewer's catching up has told it. */
  told: number | null;
  /** The highest number that this process heard of. */
  known: number;
  lastTold: number;
  telling: boolean;
  /** What was brought along and not told yet. */
  ways: (Way & { head: number })[];
  /** What was read since the room was told, by the number that it begins after. */
  packets: Map<number, Promise<ThreadPacket>>;
}

export const servedThread = (tenantId: TenantId, threadId: string): Served => ({
  ...{ tenantId, threadId, told: null, known: 0, lastTold: 0, telling: false, ways: [], packets: new Map() },
});

/**
 * The next packet for the room from what was brought along, without asking the database; null where that has a gap.
 * What it brings may be hidden by now: then that has a higher number, and the room is told so right afterwards.
 */
export function wayOn(thread: Served): ThreadPacket | null {
  const { threadId, told } = thread;
  if (told === null) return null;
  const ways = thread.ways.sort((a, b) => a.after - b.after);
  thread.ways = [];
  const comments: CommentView[] = [];
  let head = told;
  for (const way of ways) {
    if (way.head <= head) continue;
    if (way.after !== head) break;
    comments.push(...way.comments);
    head = way.head;
  }
  return head === told || head < thread.known ? null : { threadId, after: told, head, comments, annotations: [] };
}
