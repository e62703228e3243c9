import { notFound, redirect } from 'next/navigation';
import { type Actor, isSignedIn } from '@/lib/actor';
import { currentActor } from '@/lib/identity/current-actor.next';
import { canSetUp } from './policy';

/** Who sets up the space. Somebody who is not signed in goes to do that first; for others there is no such page. */
export async function currentAdmin(tenantSlug: string, page: string): Promise<Actor & { memberId: string }> {
  const actor = await currentActor(tenantSlug);
  if (!isSignedIn(actor)) redirect(`/${tenantSlug}/sign-in?next=${encodeURIComponent(page)}`);
  return canSetUp(actor).ok ? actor : notFound();
}
