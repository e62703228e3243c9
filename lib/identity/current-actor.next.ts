import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { type Actor, visitorOf } from '@/lib/actor';
import { orNotFound } from '@/lib/errors.next';
import { tenantBySlug } from '@/lib/tenants/queries';
import { tokenOf } from './model';
import { actorOfSession } from './queries';

/** Who makes this request in this tenant; a visitor where nobody is signed in. An unknown tenant is a 404. */
export const currentActor = cache(async (tenantSlug: string): Promise<Actor> => {
  const tenant = await currentTenant(tenantSlug);
  const token = await currentToken(tenantSlug);
  return token === null ? visitorOf(tenant.id) : actorOfSession(tenant.id, token);
});

/** The token of this tenant's session that this browser shows, or null. */
export async function currentToken(tenantSlug: string): Promise<string | null> {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return tokenOf(tenantSlug, { cookie: jar.toString(), host: sent.get('host') });
}

/** The tenant of this request, looked up once. An unknown one is a 404. */
export const currentTenant = cache((tenantSlug: string) => orNotFound(tenantBySlug(tenantSlug)));
