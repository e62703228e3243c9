import { notFound, redirect } from 'next/navigation';
import { type Actor, isSignedIn } from '@/lib/actor';
import { isRefusal } from '@/lib/errors';
import { currentActor } from '@/lib/identity/current-actor.next';
import { asOperator } from './commands/as-operator';

/** Who runs the platform. Somebody who is not signed in goes to do that first; for others there is no such page. */
export async function currentOperator(tenantSlug: string, page: string): Promise<Actor> {
  const actor = await currentActor(tenantSlug);
  if (!isSignedIn(actor)) redirect(`/${tenantSlug}/sign-in?next=${encodeURIComponent(page)}`);
  try {
    return await asOperator(actor);
  } catch (error) {
    if (isRefusal(error)) notFound();
    throw error;
  }
}
