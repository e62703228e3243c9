import { escaped } from '@/lib/pictures/drawing/svg';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The sitemaps there are, by their addresses (sitemaps.org). */
export const sitemapIndex = (addresses: readonly string[]): string =>
  `${HEAD}<sitemapindex ${SPACE}>\n${lines('sitemap', addresses)}</sitemapindex>\n`;

/** The pages there are, by their addresses. */
export const sitemap = (addresses: readonly string[]): string =>
  `${HEAD}<urlset ${SPACE}>\n${lines('url', addresses)}</urlset>\n`;

const lines = (name: string, addresses: readonly string[]) =>
  addresses.map((address) => `<${name}><loc>${escaped(address)}</loc></${name}>\n`).join('');

/** What no machine need look at: what belongs to one person or to staff, forms, and the same page in another order. */
const KEPT_OUT = [
  ...['account', 'manage', 'moderation', 'operator', 'sign-in', 'welcome', 'mailbox', 'report', 'residency'],
  ...['invitations', 'notices', 'responses', 'threads', 'embed', 'places'],
];

/** What robots are asked (RFC 9309). In: the address of the sitemaps' index. */
export const robotsText = (sitemaps: string): string =>
  [
    'User-agent: *',
    ...KEPT_OUT.map((name) => `Disallow: /*/${name}`),
    'Disallow: /*?*sort=',
    'Disallow: /*?*from=',
    'Disallow: /api/v1/*/collections/*/download/',
    '',
    `Sitemap: ${sitemaps}`,
    '',
  ].join('\n');
