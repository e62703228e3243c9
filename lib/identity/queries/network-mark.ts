import { markOf } from '@/lib/sealing';

/** So short that each mark stands for some hundred thousand networks of the internet. */
const MARK_BYTES = 2;

/**
 * A mark of the network that somebody signs in from: it tells them whether a session was opened from where they are now.
 * Nobody can tell from it where that is, not even with the platform's key, and no two people's marks can be compared.
 */
export const networkMark = (memberId: string, sender: string): string =>
  markOf(`network ${memberId}`, sender).subarray(0, MARK_BYTES).toString('hex');
