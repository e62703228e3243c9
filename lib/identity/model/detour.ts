import type { Facts } from '@/lib/errors';
import { requirable } from './trust';

/**
 * Where somebody whose contribution was refused goes first, with the way back to `page`; null where neither signing in,
 * nor a pseudonym, nor a proof of residency would help. From signing in it goes on to the first steps, which are skipped
 * by who took them, and by contributions without a name: their refusal says `nameless`.
 */
export function detourOf(tenantSlug: string, refusal: { code: string; facts: Facts }, page: string): string | null {
  const welcome = `/${tenantSlug}/welcome?${new URLSearchParams({ next: page })}`;
  if (refusal.code === 'profile.incomplete') return welcome;
  if (refusal.code === 'residency.needed') return `/${tenantSlug}/residency?${new URLSearchParams({ next: page })}`;
  if (!isSettledOnTheWay(refusal.code)) return null;
  const { required, nameless } = refusal.facts;
  const trust = requirable.find((known) => known === required) ?? 'email';
  return `/${tenantSlug}/sign-in?${new URLSearchParams({ next: nameless ? page : welcome, trust })}`;
}

/** Whether it says something about who somebody is, which they can show before they send the same once more. */
export const isSettledOnTheWay = (code: string): boolean => SETTLED.includes(code);

const SETTLED = ['sign-in.needed', 'trust.too-low', 'trust.bundid-needed', 'residency.needed'];
