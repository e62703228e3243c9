import { z } from 'zod';
import type { Actor } from '@/lib/actor';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import type { Held, Posted } from '@/lib/realtime/events';
import type { AnnotationView, CommentView } from '@/lib/realtime/model';
import { postComment } from '@/lib/threads/commands/post-comment';
import { canPublish } from '@/lib/threads/policy';
import { BELIEVED_TO_WRITE_MS, knownThread } from '@/lib/threads/queries/known';
import { holdAnnotation, holdComment } from './hold';

const ways = {
  comment: { publish: postComment, hold: holdComment },
  annotation: { publish: addAnnotation, hold: holdAnnotation },
} as const;

interface Views {
  comment: CommentView;
  annotation: AnnotationView;
}

/**
 * Publishes a comment or an annotation, or keeps it for review where the thread publishes only after that. Out: what it
 * came to, or under which id it waits. Refuses like `postComment` and `addAnnotation`.
 */
export async function contribute<K extends keyof Views>(
  actor: Actor,
  kind: K,
  input: unknown,
): Promise<Posted<Views[K]> | Held> {
  const { publish, hold } = ways[kind];
  const isHeld = await isReviewed(actor, input);
  return isHeld ? hold(actor, input) : (publish(actor, input) as Promise<Posted<Views[K]>>);
}

const Somewhere = z.object({ threadId: z.uuid() });

/** What the writing statement of a comment verifies; a map's looks it up itself. */
async function isReviewed(actor: Actor, input: unknown): Promise<boolean> {
  const { data } = Somewhere.safeParse(input);
  if (!data) return false;
  const mayGoOn = () => true;
  return !canPublish(actor, await knownThread(actor.tenantId, data.threadId, mayGoOn, BELIEVED_TO_WRITE_MS)).ok;
}
