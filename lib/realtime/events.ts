import type { Server, Socket } from 'socket.io';
import type { TenantId } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import type { Facts, RefusalKind } from '@/lib/errors';
import type { AnnotationView, CommentView, ThreadPacket } from './model';

/** The answer to a wish: a value, or a refusal as code and facts, or a fault as the id it was logged under. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; kind: RefusalKind; code: string; facts: Facts }
  | { ok: false; kind: 'Fault'; code: 'fault'; facts: { id: string } };

export type Answering<T> = (answer: Answer<T>) => void;

/** A wish's name, and what its fulfilment gives. */
export type Wish = keyof ClientEvents;
export type ValueOf<E extends Wish> = Parameters<ClientEvents[E]>[1] extends (answer: Answer<infer T>) => void
  ? T
  : never;

/** What a posted entry came to, and the thread's number after it. */
export interface Posted<T> {
  entry: T;
  head: number;
}

/** What was sent and is not published before somebody has reviewed it: its id, and that of what it becomes. */
export interface Held {
  held: string;
  /** Set where it is held since many new accounts write at once. */
  isOfWave?: true;
}

/** Facts, in the past tense: from the server to a page. */
export interface ServerEvents {
  'thread.changed': (packet: ThreadPacket) => void;
  'viewers.counted': (room: { threadId: string; watching: number; typing: number }) => void;
  'member.notified': (notice: { kind: string; href: string | null }) => void;
  /** Something waits for moderators, or no longer does: never what. */
  'queue.changed': (nothing: null) => void;
}

/** Wishes, in the imperative: from a page to the server. Each is parsed where it is carried out. */
export interface ClientEvents {
  'thread.watch': (wish: unknown, answer: Answering<ThreadPacket>) => void;
  'thread.leave': (wish: unknown, answer: Answering<null>) => void;
  'typing.show': (wish: unknown, answer: Answering<null>) => void;
  'comment.post': (wish: unknown, answer: Answering<Posted<CommentView> | Held>) => void;
  'comment.edit': (wish: unknown, answer: Answering<null>) => void;
  'comment.withdraw': (wish: unknown, answer: Answering<null>) => void;
  'comment.vote': (wish: unknown, answer: Answering<null>) => void;
  'annotation.add': (wish: unknown, answer: Answering<Posted<AnnotationView> | Held>) => void;
  'annotation.edit': (wish: unknown, answer: Answering<null>) => void;
  'annotation.support': (wish: unknown, answer: Answering<null>) => void;
  'annotation.withdraw': (wish: unknown, answer: Answering<null>) => void;
  'contribution.hide': (wish: unknown, answer: Answering<null>) => void;
  'contribution.restore': (wish: unknown, answer: Answering<null>) => void;
  'queue.watch': (wish: unknown, answer: Answering<null>) => void;
  'case.claim': (wish: unknown, answer: Answering<null>) => void;
}

/** Facts between the processes that serve one platform: whose, which, how many. Never a text, and nothing to rely on. */
export interface BetweenServers {
  'thread.moved': (tenantId: TenantId, threadId: string, head: number) => void;
  'member.notified': (tenantId: TenantId, memberId: string, notice: { kind: string; href: string | null }) => void;
  'queue.changed': (tenantId: TenantId) => void;
  'rights.changed': (tenantId: TenantId, memberId: string) => void;
  'viewers.counted': (room: string, counted: { server: string; watching: number; typing: number }) => void;
}

/** What the server knows of a connected page: in which tenant, who looks at it, and when that was last looked up. */
export interface ViewerData {
  actor: Actor;
  /** The hash of the session's token, by which the actor is looked up again. Null for a visitor. */
  session: string | null;
  /** Milliseconds of this process's monotonic clock. */
  lookedUpAt: number;
  /** Ids of the threads that the page watches. */
  watched: Set<string>;
}

export type LiveServer = Server<ClientEvents, ServerEvents, BetweenServers, ViewerData>;
export type Viewer = Socket<ClientEvents, ServerEvents, BetweenServers, ViewerData>;
