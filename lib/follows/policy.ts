import { type Actor, isSignedIn } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';

/** Whoever can be told something may follow what they see: a signed-in browser. Says no with `sign-in.needed`. */
export const canFollow = (actor: Actor): Verdict => (isSignedIn(actor) ? yes : no('sign-in.needed'));
