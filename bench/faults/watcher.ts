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
  private unread = 0;

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
    this.unread += 1;
    setImmediate(() => this.look(packet));
  }

  private look({ comments }: ThreadPacket): void {
    const { state } = this.following.now();
    const before = this.highest;
    for (const { id } of comments) {
      const entry = state.comments.get(id);
      if (!entry) continue;
      if (!this.seqs.has(id)) this.paint(entry, before);
      this.noteGone(entry);
    }
    this.unread -= 1;
    if (this.unread === 0 && state.comments.size > this.seqs.size) this.lookForTwins();
  }

  private paint({ id, seq }: CommentView, before: number): void {
    this.seqs.set(id, seq);
    this.highest = Math.max(this.highest, seq);
    if (seq <= before) this.breaches.order.push(`${this.wish.name}: ${seq} came after ${before}`);
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
