import type { LiveSocket } from '@/components/live/connection';
import type { Following } from '@/components/live/follow-thread';
import type { CommentView, ThreadPacket, ThreadStart } from '@/lib/realtime/model';
import type { History } from './history';
import { type Door, PageSocket } from './page-socket';
import { parsed } from './parsed';
import type { Path } from './path';
import type { Secrets } from './secrets';

/** The page's own way to follow a thread; a mutant hands in another one. */
export type FollowThread = (start: ThreadStart) => Following;

export interface WatcherWish extends Door {
  name: string;
  threadId: string;
  moderator: boolean;
  path: Path;
}

/** Breaches that a screen itself can see, each in words. */
export interface Breaches {
  twice: string[];
  order: string[];
}

/** What a watcher is told about and tells to. */
export interface Around {
  history: History;
  secrets: Secrets;
  follow: FollowThread;
}

/** A page that is open on a thread: everything that a browser's page does between the socket and the screen. */
export class Watcher {
  readonly socket: PageSocket;
  readonly breaches: Breaches = { twice: [], order: [] };
  private readonly following: Following;
  private readonly seqs = new Map<string, number>();
  private readonly gone = new Map<string, number>();
  private highest = 0;
  /** What was heard and may not be on the screen yet. */
  private readonly unread = new Set<ThreadPacket>();

  /** How many comments it has ever painted. */
  get painted(): number {
    return this.seqs.size;
  }

  constructor(
    readonly wish: WatcherWish,
    private readonly around: Around,
  ) {
    this.following = around.follow({ threadId: wish.threadId, head: 0 });
    this.socket = new PageSocket(wish, (text, openedAt) => this.hear(text, openedAt));
    this.following.onChange(() => this.paint());
    this.following.over(this.socket as unknown as LiveSocket);
  }

  get head(): number {
    return this.following.now().state.head;
  }

  get isThere(): boolean {
    return this.socket.connected && this.following.now().online;
  }

  /** What the screen shows now, in the order of the thread. */
  shown(): CommentView[] {
    return [...this.following.now().state.comments.values()].sort((one, other) => one.seq - other.seq);
  }

  /** Bytes are judged before the page reads them, and what they painted after it has. */
  private hear(text: string, openedAt: number): void {
    const { tenant: town, moderator, path, threadId } = this.wish;
    const way = text.startsWith('42') ? 'live frame' : 'catching up';
    const { wasHeld } = path;
    this.around.secrets.judge(text, { town, moderator, way, at: performance.now(), openedAt, wasHeld });
    const packet = packetIn(text);
    if (packet?.threadId !== threadId) return;
    this.unread.add(packet);
    setImmediate(() => this.look(packet));
  }

  /** Once the page has read a packet: what of it was taken away, and whether anything stands there twice. */
  private look(packet: ThreadPacket): void {
    const { state } = this.following.now();
    for (const { id } of packet.comments) {
      const entry = state.comments.get(id);
      if (entry) this.noteGone(entry);
    }
    this.unread.delete(packet);
    if (this.unread.size === 0 && state.comments.size > this.seqs.size) this.lookForTwins();
  }

  /** At each change of the screen: what is new on it must stand after all that was there. */
  private paint(): void {
    const { state } = this.following.now();
    const before = this.highest;
    for (const { comments } of this.unread) {
      for (const { id } of comments) {
        const entry = this.seqs.has(id) ? undefined : state.comments.get(id);
        if (!entry) continue;
        this.seqs.set(id, entry.seq);
        this.highest = Math.max(this.highest, entry.seq);
        if (entry.seq <= before) this.breaches.order.push(`${this.wish.name}: ${entry.seq} came after ${before}`);
      }
    }
  }

  private lookForTwins(): void {
    const shown = this.shown();
    const twins = shown.length - new Set(shown.map(({ id }) => id)).size;
    if (twins > 0) this.breaches.twice.push(`${this.wish.name} shows ${twins} comments more than once`);
  }

  private noteGone({ id, gone, rev }: CommentView): void {
    if (!gone || this.gone.get(id) === rev) return;
    this.gone.set(id, rev);
    const { removals } = this.around.history;
    const times = removals.get(id) ?? [];
    times.push({ watcher: this.wish.name, at: performance.now() });
    removals.set(id, times);
  }
}

/** The packet in a frame: a broadcast, or the answer to a wish to catch up. */
function packetIn(text: string): ThreadPacket | null {
  if (text.startsWith('42["thread.changed"')) return (parsed(text.slice(2)) as [string, ThreadPacket])[1];
  if (!text.startsWith('43')) return null;
  const [answer] = parsed(text.slice(text.indexOf('['))) as [{ ok?: boolean; value?: ThreadPacket }];
  return answer?.ok && answer.value?.comments ? answer.value : null;
}
