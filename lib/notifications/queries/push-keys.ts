import { createECDH } from 'node:crypto';
import { markOf } from '@/lib/sealing';

/**
 * The keys by which push services know this platform (VAPID, RFC 8292): P-256, as base64url. Made of the key that the
 * operator keeps, so that all processes have the same, and no further secret lies anywhere.
 */
export function pushKeys(): { publicKey: string; privateKey: string } {
  const pair = createECDH('prime256v1');
  const scalar = markOf('push keys', 'vapid');
  pair.setPrivateKey(scalar);
  return { publicKey: pair.getPublicKey('base64url'), privateKey: scalar.toString('base64url') };
}
