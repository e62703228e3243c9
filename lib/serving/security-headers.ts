import { settings } from '@/lib/settings';

/**
 * What a page may load: our own files, and nothing of any other host. In: what may run as a script besides our own
 * files, as the policy's sources. The map's worker is a file of ours, the live connection and all that a map lies on
 * come from our own host, so none of them needs an exception. `isEmbedded` is a page that other sites may frame;
 * `hasVideos` one that may frame our own page with a player.
 */
export function contentPolicy(scripts: readonly string[], { isEmbedded = false, hasVideos = false } = {}): string {
  const rules = {
    'default-src': "'none'",
    'script-src': ["'self'", ...scripts, ...(isDevelopment ? ["'unsafe-eval'"] : [])].join(' '),
    'style-src': `'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    ...(hasVideos && { 'frame-src': "'self'" }),
    'form-action': "'self'",
    'frame-ancestors': isEmbedded ? '*' : "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/**
 * Whether other sites may frame the page of this path. There nobody is signed in, since no browser sends our cookies from
 * a frame on another site; so nobody can be tricked into doing something as themselves.
 */
export const isEmbeddable = (path: string): boolean => /^\/[^/]+\/embed\//.test(path);

/** Whether the page of this path shows texts with videos in them: an offer, its draft, its result. */
export const mayHaveVideos = (path: string): boolean => /^\/[^/]+\/(offers|drafts|results)\/[^/]+\/?$/.test(path);

/** What every answer carries besides its policy. */
export function* securityHeaders(isEmbedded = false): Iterable<[name: string, value: string]> {
  yield ['x-content-type-options', 'nosniff'];
  // Not `no-referrer`: it would turn the Origin of our own forms into `null`.
  yield ['referrer-policy', 'same-origin'];
  yield ['cross-origin-opener-policy', 'same-origin'];
  yield ['cross-origin-resource-policy', isEmbedded ? 'cross-origin' : 'same-origin'];
  yield ['permissions-policy', 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self), fullscreen=(self)'];
  if (!isEmbedded) yield ['x-frame-options', 'DENY'];
  if (settings().publicUrl.protocol === 'https:') yield ['strict-transport-security', 'max-age=63072000'];
}

const isDevelopment = process.env.NODE_ENV === 'development';
