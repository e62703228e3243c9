import { isIP } from 'node:net';
import { no, type Verdict, yes } from '@/lib/errors';
import { isPublicAddress } from './public-addresses';

/**
 * An address in its plain spelling: numbers of hosts in every disguise (0x7f.1, full width, percent signs) become
 * plain ones, the dot after a host and the fragment go. Null where it is none.
 */
export function plainUrl(address: string, base?: URL): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  url.hostname = url.hostname.replace(/\.$/, '');
  url.hash = '';
  return url;
}

/** Whether the operator named this host and port (`OUTGOING_ALLOWED_HOSTS`), and so answers for it. */
export const isAllowedByOperator = ({ protocol, hostname, port }: URL, allowed: readonly string[]): boolean =>
  (port === '' && allowed.includes(hostname)) || allowed.includes(`${hostname}:${port || PORTS[protocol]}`);

/** What the operator allows beside public hosts, and the platform's own host, which would ask itself without end. */
interface Rules {
  allowed: readonly string[];
  own: string;
}

/** Whether this address may be asked at all, before its name is looked up. In: as `plainUrl` gives it. */
export const canAsk = (url: URL, { allowed, own }: Rules): Verdict =>
  !(url.protocol in PORTS)
    ? no('outgoing.scheme')
    : url.username || url.password
      ? no('outgoing.password')
      : isAllowedByOperator(url, allowed)
        ? yes
        : url.port
          ? no('outgoing.port')
          : !isPublicHost(url.hostname)
            ? no('outgoing.not-public')
            : url.hostname === own
              ? no('outgoing.own-host')
              : yes;

/** The number that a host is, of either family; null where it has a name. */
export function numberOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) ? bare : null;
}

const PORTS: Record<string, string> = { 'https:': '443', 'http:': '80' };

/** Endings that lead nowhere on the public internet, by RFC 6761 and its followers or by habit. */
const INSIDE = /^(localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|onion|alt)$/;
const LABEL = /^[a-z0-9_-]{1,63}$/;

function isPublicHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare)) return isPublicAddress(bare);
  const labels = hostname.split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length > 1 && hostname.length <= 253 && labels.every((label) => LABEL.test(label)) && !INSIDE.test(last)
  );
}
