import { z } from 'zod';
import { grantableRoles } from '@/lib/identity/model/role-wish';
import { originFor } from '@/lib/tenants/model/origin';

/** The short name of the provider that the operator set for all tenants. */
export const PLATFORM = 'platform';
/** How many providers a tenant may have, and how many groups each may map. */
export const PROVIDERS_LIMIT = 5;
export const GROUPS_LIMIT = 50;

/** Somebody who vouches for people by OpenID Connect, with all that is needed to ask them. */
export interface Provider {
  slug: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whether an address that it marks as verified counts as proven. */
  vouchesForEmail: boolean;
  groupsClaim: string;
  groupRoles: GroupRole[];
}

/** Which role a group at the provider gives here. */
export type GroupRole = z.output<typeof GroupRole>;
const GroupRole = z.object({ group: z.string().min(1).max(200), role: z.enum(grantableRoles) });

/** How `identities` and `roles` name a provider. */
export const keyOf = ({ slug }: { slug: string }): string => `openid:${slug}`;

/** A town as somebody reaches it: by which `Host`, of those that were let in (lib/serving/hosts). */
export interface Place {
  tenantSlug: string;
  host: string | null;
}

/** Where a provider sends people back to: an address for each, so that none can answer for another, at the host they use. */
export const returnAddress = ({ tenantSlug, host }: Place, slug: string): URL =>
  new URL(`/${tenantSlug}/sign-in/openid/${slug}/callback`, originFor(host));

/** What a trip is good for: this provider, and coming back to the host that it began at. */
export const purposeOf = (provider: { slug: string }, back: URL): string => `${keyOf(provider)} ${back.origin}`;

/** Groups and roles as they are typed: a line each, `group = role`. */
const GroupLines = z
  .string()
  .max(20_000)
  .transform((typed) => typed.split('\n').flatMap(inLine))
  .refine((lines) => lines.length <= GROUPS_LIMIT, 'provider.groups-too-many')
  .refine((lines) => lines.every((line) => GroupRole.safeParse(line).success), 'provider.groups-unreadable')
  .transform((lines) => lines as GroupRole[]);

/** What an admin says of a new provider. */
export const ProviderWish = z.object({
  name: z.string().trim().min(1, 'provider.nameless').max(60, 'provider.name-too-long'),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,29}$/, 'provider.slug-invalid')
    .refine((slug) => slug !== PLATFORM, 'provider.slug-taken'),
  issuer: z
    .string()
    .trim()
    .max(500)
    .refine((typed) => URL.canParse(typed) && /^https?:/.test(typed), 'provider.issuer-invalid'),
  clientId: z.string().trim().min(1, 'provider.client-missing').max(200),
  clientSecret: z.string().trim().min(1, 'provider.secret-missing').max(500),
  vouchesForEmail: z.literal('yes').optional(),
  groupsClaim: z
    .string()
    .trim()
    .regex(/^[\w:./-]{1,200}$/, 'provider.claim-invalid'),
  groupRoles: GroupLines,
});

function inLine(line: string): { group: string; role: string }[] {
  if (line.trim() === '') return [];
  const at = line.lastIndexOf('=');
  return [{ group: line.slice(0, Math.max(0, at)).trim(), role: line.slice(at + 1).trim() }];
}
