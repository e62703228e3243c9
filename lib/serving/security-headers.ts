import { settings } from '@/lib/settings';

/**
 * What a page may load: our own files, and of other hosts only the one of a base map that the operator named. In: what
 * may run as a script besides our own files, as the policy's sources. The map's worker is a file of ours and the live
 * connection goes to our own host, so neither needs an exception.
 */
export function contentPolicy(scripts: readonly string[]): string {
  const map = basemapOrigin();
  const rules = {
    'default-src': "'none'",
    'script-src': ["'self'", ...scripts, ...(isDevelopment ? ["'unsafe-eval'"] : [])].join(' '),
    'style-src': `'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    'img-src': `'self' data: blob:${map}`,
    'font-src': "'self'",
    'connect-src': `'self'${map}`,
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** What every answer carries besides its policy. */
export function* securityHeaders(): Iterable<[name: string, value: string]> {
  yield ['x-content-type-options', 'nosniff'];
  // Not `no-referrer`: it would turn the Origin of our own forms into `null`.
  yield ['referrer-policy', 'same-origin'];
  yield ['cross-origin-opener-policy', 'same-origin'];
  yield ['cross-origin-resource-policy', 'same-origin'];
  yield ['permissions-policy', 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self), fullscreen=(self)'];
  yield ['x-frame-options', 'DENY'];
  if (settings().publicUrl.protocol === 'https:') yield ['strict-transport-security', 'max-age=63072000'];
}

const isDevelopment = process.env.NODE_ENV === 'development';

/** The host of the operator's own base map, with a space before it; nothing where the towns' drawings are used. */
function basemapOrigin(): string {
  const address = settings().basemapStyleUrl;
  return address ? ` ${new URL(address).origin}` : '';
}
