import { notFound, redirect } from 'next/navigation';
import { type Actor, isSignedIn } from '@/lib/actor';
import { currentActor } from '@/lib/identity/current-actor.next';
import { canCreateOffer } from './policy';

/** Who prepares offers here. Somebody who is not signed in goes to do that first; for others there is no such page. */
export async function currentEditor(tenantSlug: string, page: string): Promise<Actor> {
  const actor = await currentActor(tenantSlug);
  if (canCreateOffer(actor).ok) return actor;
  if (isSignedIn(actor)) notFound();
  redirect(`/${tenantSlug}/sign-in?next=${encodeURIComponent(page)}`);
}
