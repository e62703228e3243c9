import { BlockList, isIP } from 'node:net';

/**
 * Whether an IP address belongs to the public internet, so that asking it cannot reach into the operator's network. Of
 * IPv6 only what IANA has given out for the whole internet counts (2000::/3): IPv4 in disguise (mapped, compatible,
 * NAT64), unique local and link-local addresses lie outside of it.
 * Source: IANA's special-purpose address registries (RFC 6890 and its updates).
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC.check(address, 'ipv4');
  if (family !== 6 || address.includes('%')) return false;
  return GIVEN_OUT.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6');
}

const listOf = (family: 'ipv4' | 'ipv6', ranges: Record<string, string>, list = new BlockList()): BlockList => {
  for (const range of Object.keys(ranges)) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), family);
  }
  return list;
};

const GIVEN_OUT = listOf('ipv6', { '2000::/3': 'global unicast' });

const NOT_PUBLIC = listOf(
  'ipv6',
  {
    '2001::/23': 'protocol assignments: Teredo, benchmarks, ORCHID',
    '2001:db8::/32': 'documentation',
    '2002::/16': '6to4, which carries any IPv4 address',
    '3fff::/20': 'documentation',
  },
  listOf('ipv4', {
    '0.0.0.0/8': 'this computer',
    '10.0.0.0/8': 'private',
    '100.64.0.0/10': 'behind a provider’s address translation',
    '127.0.0.0/8': 'loopback',
    '168.63.129.16/32': 'of a public block, but answered by the host of a virtual machine at Azure',
    '169.254.0.0/16': 'link-local, and the keys of virtual machines at most providers',
    '172.16.0.0/12': 'private',
    '192.0.0.0/24': 'protocol assignments',
    '192.0.2.0/24': 'documentation',
    '192.31.196.0/24': 'AS112',
    '192.52.193.0/24': 'AMT relays',
    '192.88.99.0/24': '6to4 relays',
    '192.168.0.0/16': 'private',
    '192.175.48.0/24': 'AS112',
    '198.18.0.0/15': 'benchmarks',
    '198.51.100.0/24': 'documentation',
    '203.0.113.0/24': 'documentation',
    '224.0.0.0/4': 'multicast',
    '240.0.0.0/4': 'reserved, and broadcast',
  }),
);
