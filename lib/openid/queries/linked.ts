import { sql } from 'drizzle-orm';
import { inTenant } from '@/db/tenancy';
import { type Actor, isSignedIn } from '@/lib/actor';
import { Refusal } from '@/lib/errors';
import { keyOf } from '../model';
import { type ProviderName, providerNames } from './providers';

/** A provider, and since when it leads to somebody's account; null: not yet. */
export interface LinkedProvider extends ProviderName {
  linkedAt: Date | null;
}

/** The providers of this tenant as they lead to the actor's account. Refuses with `SignInNeeded`. */
export async function linkedProviders(actor: Actor): Promise<LinkedProvider[]> {
  if (!isSignedIn(actor)) throw new Refusal('SignInNeeded', 'sign-in.needed');
  const providers = await providerNames(actor.tenantId);
  const rows = await inTenant(actor, (tx) =>
    tx.execute<{ provider: string; linked_at: string }>(sql`
      select provider, min(linked_at)::text as linked_at from identities
      where member_id = ${actor.memberId} group by provider`),
  );
  const since = new Map(rows.map((row) => [row.provider, new Date(row.linked_at)]));
  return providers.map((provider) => ({ ...provider, linkedAt: since.get(keyOf(provider)) ?? null }));
}
