import { cookies, headers } from 'next/headers';
import type { TenantId } from '@/db/tenancy';
import { bindSession, signOut } from './commands/sessions';
import { givenAt, isSecure, keptFormCookie, LINK_MINUTES, SESSION_DAYS, sessionCookie, tokenOf } from './model';
import { askedCookie } from './model/code';

interface Place {
  id: TenantId;
  slug: string;
}

/** Gives the browser its new session and ends the one it had, so that a planted token is worth nothing. */
export async function keepSession(tenant: Place, token: string): Promise<void> {
  await endSession(tenant);
  const jar = await cookies();
  const maxAge = SESSION_DAYS * 24 * 60 * 60;
  const bound = await bindSession(tenant.id, token, (await headers()).get('host'));
  jar.set(sessionCookie(tenant.slug), bound, { ...attributes(), maxAge });
}

/** Notes in the browser that it asked for a mail, for as long as what the mail carries counts. */
export async function keepAsked(tenantSlug: string, browser: string): Promise<void> {
  (await cookies()).set(askedCookie(tenantSlug), browser, { ...attributes(), maxAge: LINK_MINUTES * 60 });
}

/** The token under which this browser asked for a mail at this host, or null. */
export const askedBefore = async (tenantSlug: string): Promise<string | null> =>
  givenAt((await headers()).get('host'), (await cookies()).get(askedCookie(tenantSlug))?.value);

/** Ends the browser's session in this tenant and forgets what it had typed: the next one may be somebody else. */
export async function leave(tenant: Place): Promise<void> {
  await endSession(tenant);
  (await cookies()).set(keptFormCookie(tenant.slug), '', { ...attributes(), maxAge: 0 });
}

/** Ends the browser's session in this tenant, in the database and in its cookie. */
async function endSession(tenant: Place): Promise<void> {
  const jar = await cookies();
  const token = tokenOf(tenant.slug, { cookie: jar.toString(), host: (await headers()).get('host') });
  if (token === null) return;
  await signOut(tenant.id, token);
  jar.set(sessionCookie(tenant.slug), '', { ...attributes(), maxAge: 0 });
}

/** The attributes of every cookie that stands for somebody: no script reads it, no foreign form sends it. */
export const attributes = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const;
