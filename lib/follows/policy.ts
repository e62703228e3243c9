import { type Actor, isSignedIn } from '@/lib/actor';
import { no, type Verdict, yes } from '@/lib/errors';
import { FOLLOWS_LIMIT } from './model';

/** Whoever can be told something may follow what they see: a signed-in browser. Says no with `sign-in.needed`. */
export const canFollow = (actor: Actor): Verdict => (isSignedIn(actor) ? yes : no('sign-in.needed'));

/** Says no with `follows.too-many` to who follows a crowd of things already. */
export const canFollowMore = (followed: number): Verdict =>
  followed < FOLLOWS_LIMIT ? yes : no('follows.too-many', { limit: FOLLOWS_LIMIT });
