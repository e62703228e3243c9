import { type Actor, isSignedIn } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import { DEVICES_LIMIT } from './model/device';

/** Whoever is told something may choose how: a signed-in browser. Says no with `sign-in.needed`. */
export const canChooseMessages = (actor: Actor): Verdict => (isSignedIn(actor) ? yes : no('sign-in.needed'));

/** Says no with `devices.too-many` where a crowd of browsers takes one's pushes already. */
export const canAddDevice = (devices: number): Verdict =>
  devices < DEVICES_LIMIT ? yes : no('devices.too-many', { limit: DEVICES_LIMIT });
