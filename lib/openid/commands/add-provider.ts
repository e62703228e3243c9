import { openidProviders } from '@/db/schema/sign-in-ways';
import { inTenant } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { recordAudit } from '@/lib/audit/commands';
import { assertAllowed, one, parse, Refusal } from '@/lib/errors';
import { canManageMembers } from '@/lib/identity/policy';
import { seal } from '@/lib/sealing';
import { PROVIDERS_LIMIT, ProviderWish } from '../model';
import { configurationOf } from '../queries/ask-provider';
import { aboutSecret } from '../queries/providers';

/**
 * Adds a provider by which people sign in to the actor's tenant, after it answered. Its secret is kept sealed. Refuses
 * with `Invalid`, `SignInNeeded`, `Forbidden`, `Conflict` `provider.slug-taken`, and those of `configurationOf`.
 */
export async function addProvider(actor: Actor, input: unknown): Promise<null> {
  assertAllowed(canManageMembers(actor));
  const { clientSecret, vouchesForEmail, ...wish } = parse(ProviderWish, input);
  await configurationOf({ ...wish, clientSecret });
  return inTenant(actor, async (tx) => {
    const known = await tx.select({ id: openidProviders.id }).from(openidProviders);
    if (known.length >= PROVIDERS_LIMIT) throw new Refusal('Conflict', 'provider.too-many', { limit: PROVIDERS_LIMIT });
    const sealedSecret = seal(aboutSecret(actor.tenantId, wish.slug), Buffer.from(clientSecret));
    const added = await tx
      .insert(openidProviders)
      .values({ ...wish, sealedSecret, vouchesForEmail: vouchesForEmail === 'yes' })
      .onConflictDoNothing()
      .returning({ id: openidProviders.id });
    if (added.length === 0) throw taken();
    const { id } = one(added, 'provider');
    await recordAudit(tx, actor, { action: 'provider.added', subjectId: id, facts: { provider: wish.slug } });
    return null;
  });
}

const taken = () =>
  new Refusal('Conflict', 'provider.slug-taken', { problems: [{ field: 'slug', code: 'provider.slug-taken' }] });
