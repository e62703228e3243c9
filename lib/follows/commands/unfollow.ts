import { and, eq } from 'drizzle-orm';
import { follows } from '@/db/schema/follows';
import { inTenant } from '@/db/tenancy';
import type { Actor, SignedIn } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import { EndWish } from '../model';
import { canFollow } from '../policy';

/** Follows something no more; of somebody else's nothing changes. Refuses with `Invalid`, `TooMany` or `SignInNeeded`. */
export async function unfollow(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canFollow(actor));
  const { followId } = parse(EndWish, input);
  keepPace(actor, paces.vote);
  const own = and(eq(follows.id, followId), eq(follows.memberId, (actor as SignedIn).memberId));
  await inTenant(actor, (tx) => tx.delete(follows).where(own));
  return null;
}
