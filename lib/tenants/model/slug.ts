import { z } from 'zod';

export const TENANT_SLUG_LIMIT = 60;

/**
 * What stands at the top of the platform's own addresses, or might one day, and what stands at the top of a space: under
 * a host of its own an address could mean either.
 */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...['api', 'preferences', 'files', 'live', 'healthz', 'demo', 'maplibre', 'static', 'public', 'assets', 'fonts'],
  ...[
    'favicon',
    'robots',
    'sitemap',
    'portal',
    'operator',
    'admin',
    'account',
    'archive',
    'sign-in',
    'sign-out',
    'help',
    'metrics',
  ],
  ...[
    'accessibility',
    'annotations',
    'base-map',
    'comments',
    'embed',
    'imprint',
    'kept-form',
    'layers',
    'lost',
    'mailbox',
  ],
  ...[
    'manage',
    'moderation',
    'netiquette',
    'decisions',
    'held',
    'drafts',
    'feedback',
    'follow',
    'follows',
    'messages',
    'notices',
    'offers',
    'offline',
    'places',
    'privacy',
    'report',
    'responses',
    'results',
    'threads',
    'videos',
    'votes',
    'welcome',
  ],
  ...[
    'app-icon',
    'invitations',
    'logo',
    'residency',
    'saml',
    'oidc',
    'auth',
    'search',
    'status',
    'www',
    'localhost',
    'null',
    'undefined',
  ],
]);

/** The address of a space below the platform's: small letters, digits and single hyphens. */
export const TenantSlug = z
  .string()
  .trim()
  .min(2, 'slug.no-short-name')
  .max(TENANT_SLUG_LIMIT, 'slug.no-short-name')
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'slug.no-short-name')
  .refine((slug) => !reservedSlugs.has(slug), 'slug.reserved');

/** The address that a name suggests, without the kind of municipality before it: `Stadt Köln` is `koeln`. */
export const suggestedSlug = (name: string): string => {
  const short = name.trim().replace(KIND, '');
  return (short || name)
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, TENANT_SLUG_LIMIT)
    .replace(/^[-0-9]+|-+$/g, '');
};

const KIND = /^(Landeshauptstadt|Hansestadt|Universitätsstadt|Kreisstadt|Stadt|Gemeinde|Markt|Flecken)\s+(?=\S)/u;
