import { z } from 'zod';
import type { Actor } from '@/lib/actor';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import type { Held, Posted } from '@/lib/realtime/events';
import type { AnnotationView, CommentView } from '@/lib/realtime/model';
import { postComment } from '@/lib/threads/commands/post-comment';
import { canPublish } from '@/lib/threads/policy';
import { BELIEVED_TO_WRITE_MS, knownThread } from '@/lib/threads/queries/known';
import { holdAnnotation, holdComment } from './hold';
import { waveOf } from './recognise-wave';

const ways = {
  comment: { publish: postComment, hold: holdComment, activity: 'comment' },
  annotation: { publish: addAnnotation, hold: holdAnnotation, activity: 'annotate' },
} as const;

interface Views {
  comment: CommentView;
  annotation: AnnotationView;
}

/**
 * Publishes a comment or an annotation, or keeps it for review where the thread publishes only after that, or in a wave of
 * accounts that nobody knows. Out: what it came to, or under which id it waits. Refuses like `postComment` and `addAnnotation`.
 */
export async function contribute<K extends keyof Views>(
  actor: Actor,
  kind: K,
  input: unknown,
): Promise<Posted<Views[K]> | Held> {
  const { publish, hold, activity } = ways[kind];
  if (await isReviewed(actor, input)) return hold(actor, input, null);
  const waveId = await waveOf(actor, activity, input);
  return waveId ? hold(actor, input, waveId) : (publish(actor, input) as Promise<Posted<Views[K]>>);
}

const Somewhere = z.object({ threadId: z.uuid() });

/** What the writing statement of a comment verifies; a map's looks it up itself. */
async function isReviewed(actor: Actor, input: unknown): Promise<boolean> {
  const { data } = Somewhere.safeParse(input);
  if (!data) return false;
  const mayGoOn = () => true;
  return !canPublish(actor, await knownThread(actor.tenantId, data.threadId, mayGoOn, BELIEVED_TO_WRITE_MS)).ok;
}
