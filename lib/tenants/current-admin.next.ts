import { notFound } from 'next/navigation';
import type { Actor } from '@/lib/actor';
import { currentMember } from '@/lib/identity/current-member.next';
import { canSetUp } from './policy';

/** Who sets up the space. Somebody who is not signed in goes to do that first; for others there is no such page. */
export async function currentAdmin(tenantSlug: string, page: string): Promise<Actor & { memberId: string }> {
  const actor = await currentMember(tenantSlug, page);
  return canSetUp(actor).ok ? actor : notFound();
}
