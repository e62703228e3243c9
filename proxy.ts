import { type NextRequest, NextResponse } from 'next/server';
import { settings } from '@/lib/settings';

/** Gives every answer its security headers. Decides nothing about rights: those are asked for where data is read. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentPolicy(btoa(crypto.randomUUID()));
  // Next takes the nonce of its own scripts from this header; what a client sent under its name is replaced.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of securityHeaders()) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ['/((?!_next/static|healthz).*)'] };

/**
 * What a page may load: our own files, and of other hosts only the one of a base map that the operator named.
 * The map's worker is a file of ours and the live connection goes to our own host, so neither needs an exception.
 */
function contentPolicy(nonce: string): string {
  const map = basemapOrigin();
  const rules = {
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
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

function* securityHeaders(): Iterable<[name: string, value: string]> {
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
