import { z } from 'zod';
import type { Actor } from '@/lib/actor';
import { assertAllowed, parse } from '@/lib/errors';
import { canManageMembers } from '@/lib/identity/policy';
import { configurationOf } from '../queries/ask-provider';
import { providerBySlug } from '../queries/providers';

/** Asks a provider of the actor's tenant whether it is there. Refuses as `addProvider`, or with `NotFound`. */
export async function testProvider(actor: Actor, input: unknown): Promise<null> {
  const { slug } = parse(z.object({ slug: z.string().max(30) }), input);
  assertAllowed(canManageMembers(actor));
  await configurationOf(await providerBySlug(actor.tenantId, slug));
  return null;
}
