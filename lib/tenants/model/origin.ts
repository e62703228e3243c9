import { settings } from '@/lib/settings';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The name in a `Host` header, in small letters and without its port. */
export const hostNameOf = (host: string | null | undefined): string =>
  (host ?? '').toLowerCase().replace(/:\d{1,5}$/, '');

/**
 * Whether a request came to the platform's own address. This computer's own names count as well: by them a proxy that
 * keeps no host, and who looks after the machine, ask.
 */
export const isPlatformHost = (host: string | null | undefined): boolean => {
  const name = hostNameOf(host);
  return name === '' || name === settings().publicUrl.hostname || LOOPBACK.includes(name);
};

/** The name of the town's own host, where a request came to one; null for the platform's. */
export const ownHostOf = (host: string | null | undefined): string | null =>
  isPlatformHost(host) ? null : hostNameOf(host);

/** The hosts that a town is reached by: the platform's (null), and its own one where it has one. */
export const hostsOf = ({ host }: { host: string | null }): (string | null)[] =>
  host === null ? [null] : [null, host];

/** The origin under which a town's pages are known to the world: its own one where it has one. */
export const originOfTown = ({ host }: { host: string | null }): string => originFor(host);

/**
 * The origin that links are to point to for somebody who came by this host: the town's own one, else the platform's.
 * Only for hosts that were let in (lib/serving/hosts): a `Host` header is anybody's word.
 */
export const originFor = (host: string | null | undefined): string => {
  const { publicUrl } = settings();
  if (isPlatformHost(host)) return publicUrl.origin;
  return `${publicUrl.protocol}//${hostNameOf(host)}${publicUrl.port && `:${publicUrl.port}`}`;
};
