import { notFound } from 'next/navigation';
import type { Actor } from '@/lib/actor';
import { currentMember } from '@/lib/identity/current-member.next';
import { canCreateOffer } from './policy';

/** Who prepares offers here. Somebody who is not signed in goes to do that first; for others there is no such page. */
export async function currentEditor(tenantSlug: string, page: string): Promise<Actor> {
  const actor = await currentMember(tenantSlug, page);
  return canCreateOffer(actor).ok ? actor : notFound();
}
