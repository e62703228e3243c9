import { inTenant, PATIENCE_MS, type TenantId } from '@/db/tenancy';
import type { Thread } from '../model';
import { threadById } from './thread';

/** How long it is believed where a thread stands before it is looked up again, in milliseconds. */
const BELIEVED_MS = 1_000;
/** The same where the statement that writes verifies it, so that nobody who posts waits for a look before. */
export const BELIEVED_TO_WRITE_MS = 10 * 60_000;

/**
 * The thread as it was at most a second (or `believedMs`) ago, looked up once for all who ask meanwhile; as it is now
 * where it does not stand as `hoped`. Enough to let somebody watch; who writes on it must verify it in the writing
 * statement. Its head is not kept up to date. `NotFound` as `threadById`.
 */
export async function knownThread(
  tenantId: TenantId,
  threadId: string,
  hoped: (thread: Thread) => boolean,
  believedMs = BELIEVED_MS,
): Promise<Thread> {
  const thread = await believedThread(tenantId, threadId, believedMs);
  if (hoped(thread)) return thread;
  forgetThread(tenantId, threadId);
  return believedThread(tenantId, threadId, believedMs);
}

/** Has the thread looked up anew, since it turned out to stand elsewhere. */
export const forgetThread = (tenantId: TenantId, threadId: string): void =>
  void known.delete(`${tenantId} ${threadId}`);

function believedThread(tenantId: TenantId, threadId: string, believedMs: number): Promise<Thread> {
  const key = `${tenantId} ${threadId}`;
  const held = known.get(key);
  if (held && performance.now() - held.since < believedMs) return held.thread;
  const thread = inTenant({ tenantId }, (tx) => threadById(tx, threadId), PATIENCE_MS);
  keep(key, thread);
  thread.catch(() => known.delete(key));
  return thread;
}

const known = new Map<string, { thread: Promise<Thread>; since: number }>();
/** Far more than are talked in within a second. */
const MOST = 5_000;

function keep(key: string, thread: Promise<Thread>): void {
  if (known.size >= MOST) known.clear();
  known.set(key, { thread, since: performance.now() });
}
