import { settings } from '@/lib/settings';
import { isPlatformHost, originFor } from '@/lib/tenants/model/origin';

/**
 * Whether a request that changes something comes from our own pages. A missing or `null` origin counts as foreign: all
 * browsers send it with a post. Where the public address is this computer, its other names count as well.
 */
export function isSameOrigin(headers: { get(name: string): string | null }): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin === null || (site !== null && site !== 'same-origin')) return false;
  const { publicUrl } = settings();
  const host = headers.get('host');
  // A town's own host: those of strangers were turned away before, so what is of the same host is of ours.
  if (!isPlatformHost(host)) return origin === originFor(host);
  return origin === publicUrl.origin || (isLoopback(publicUrl) && isThisComputer(origin, publicUrl));
}

function isThisComputer(origin: string, publicUrl: URL): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return isLoopback(from) && samePort(from, publicUrl);
}

const isLoopback = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
const samePort = (one: URL, other: URL) => one.protocol === other.protocol && one.port === other.port;
