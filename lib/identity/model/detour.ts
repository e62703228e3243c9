import type { Facts } from '@/lib/errors';

/**
 * Where somebody whose contribution was refused goes first, with the way back to `page`; null where neither signing in
 * nor a pseudonym would help. From signing in it goes on to the first steps, which are skipped by who took them, and by
 * contributions without a name: their refusal says `nameless`.
 */
export function detourOf(tenantSlug: string, refusal: { code: string; facts: Facts }, page: string): string | null {
  const welcome = `/${tenantSlug}/welcome?${new URLSearchParams({ next: page })}`;
  if (refusal.code === 'profile.incomplete') return welcome;
  if (refusal.code !== 'sign-in.needed' && refusal.code !== 'trust.too-low') return null;
  const { required, nameless } = refusal.facts;
  const query = { next: nameless ? page : welcome, trust: required === 'guest' ? required : 'email' };
  return `/${tenantSlug}/sign-in?${new URLSearchParams(query)}`;
}
