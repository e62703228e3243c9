import { lookup, Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Refusal } from '@/lib/errors';
import type { Resolve } from './model';
import { isPublicAddress } from './policy/public-addresses';
import { numberOf } from './policy/targets';

/** One address of a host, as Node's sockets want it. */
export interface Place {
  address: string;
  family: number;
}

/**
 * Where a host is. Looked up once; who connects then uses these, since a second look-up may say something else. Refuses
 * with `outgoing.not-public` where there is no such host, or only one of its addresses lies inside: both alike, so
 * that nobody finds out here which names the operator's own network knows.
 */
export async function placesOf(url: URL, resolve: Resolve): Promise<Place[]> {
  const number = numberOf(url);
  const found = number ? [number] : await resolve(url.hostname);
  if (found.length === 0 || !found.every(isPublicAddress))
    throw new Refusal('Invalid', 'outgoing.not-public', { host: url.hostname });
  return found.map(asPlace);
}

/** Where a host is that the operator answers for: as this computer itself finds it, with its own names. */
export async function placesOfAllowed(url: URL): Promise<Place[]> {
  return await lookup(numberOf(url) ?? url.hostname, { all: true });
}

/**
 * By the name servers, without the threads that Node shares among files, passwords and `lookup`: a name server that
 * keeps silent would hold them.
 */
export const askNameServers: Resolve = async (host) => {
  const resolver = new Resolver({ timeout: NAME_SERVER_MS, tries: 1 });
  const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return found.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
};

const NAME_SERVER_MS = 2_000;

const asPlace = (address: string): Place => ({ address, family: isIP(address) });
