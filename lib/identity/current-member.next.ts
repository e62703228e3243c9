import { redirect } from 'next/navigation';
import { isSignedIn, type SignedIn } from '@/lib/actor';
import { currentActor } from './current-actor.next';
import type { RequiredTrust } from './model/trust';

/**
 * Who is signed in here. Somebody who is not goes to do that first and comes back to this page (path and query); where
 * `trust` is named, it is asked for there.
 */
export async function currentMember(tenantSlug: string, page: string, trust?: RequiredTrust): Promise<SignedIn> {
  const actor = await currentActor(tenantSlug);
  if (isSignedIn(actor)) return actor;
  redirect(`/${tenantSlug}/sign-in?${new URLSearchParams({ next: page, ...(trust && { trust }) })}`);
}
