import type { TenantId } from '@/db/tenancy';
import type { CommentView } from './model';

/** What commands may ask of the live side. All of it is a hint: what gets lost, the comparison of heads finds. */
export interface Hub {
  /** A thread is at `head` now. Who has it at hand, brings along what makes up the whole way there. */
  changed(tenantId: TenantId, threadId: string, head: number, way?: Way): void;
  /** A member was told something; pages of theirs may show a mark. */
  notified(tenantId: TenantId, memberId: string, notice: { kind: string; href: string | null }): void;
  /** What waits for a tenant's moderators changed; pages of theirs fetch it again. */
  queueChanged(tenantId: TenantId): void;
  /** A member's rights changed or a session ended: every connection of theirs is looked at anew. */
  rightsChanged(tenantId: TenantId, memberId: string): void;
}

/** The present state of all that changed in a thread after a number. */
export interface Way {
  after: number;
  comments: readonly CommentView[];
}

/**
 * The process's hub. It hangs on `globalThis`, since Next's bundle and the server load this module separately.
 * Without a server (importers, tests) it is silent.
 */
export const hub = (): Hub => (globalThis as Held)[key] ?? silent;

export const setHub = (fresh: Hub | undefined): void => {
  (globalThis as Held)[key] = fresh;
};

const key = Symbol.for('stadtgespraech.hub');
type Held = { [key]?: Hub };

const silent: Hub = { changed: () => {}, notified: () => {}, queueChanged: () => {}, rightsChanged: () => {} };
