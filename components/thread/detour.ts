/** What signing in, a stronger sign-in, or a pseudonym would settle. */
export const isOnTheWay = (code: string): boolean => code in detours;

/**
 * Where one signs in or introduces oneself, and from where one comes back to `back`. Without scripts the door of forms
 * leads the same way.
 */
export const detourFor = (tenantSlug: string, code: string, back: string): string =>
  `/${tenantSlug}/${detours[code] ?? 'sign-in'}?${new URLSearchParams({ next: back })}`;

const detours: Record<string, string> = {
  'sign-in.needed': 'sign-in',
  'trust.too-low': 'sign-in',
  'profile.incomplete': 'welcome',
};
