import { notFound } from 'next/navigation';
import type { Actor } from '@/lib/actor';
import { isRefusal } from '@/lib/errors';
import { currentMember } from '@/lib/identity/current-member.next';
import { asOperator } from './commands/as-operator';

/** Who runs the platform. Somebody who is not signed in goes to do that first; for others there is no such page. */
export async function currentOperator(tenantSlug: string, page: string): Promise<Actor> {
  const actor = await currentMember(tenantSlug, page);
  try {
    return await asOperator(actor);
  } catch (error) {
    if (isRefusal(error)) notFound();
    throw error;
  }
}
