import { keyOf } from '@/db/demo/content/keys';
import { minutesBefore } from '@/db/demo/content/times';
import { votersOf } from '@/db/demo/content/voters';
import { addAnnotation } from '@/lib/annotations/commands/add-annotation';
import { supportAnnotation } from '@/lib/annotations/commands/support-annotation';
import { holdDiscussion, settle } from '@/lib/demo/commands/hold-discussion';
import { unlessDone } from '@/lib/demo/commands/unless-done';
import { giveFeedback } from '@/lib/feedback/commands';
import type { DemoPeople, FormatDemo } from '../format';
import type { DemoAnnotation } from './demo/demo-map';
import { maps } from './demo/maps';

const demo: FormatDemo = {
  parts: maps.map(({ part }) => part),
  fill: async (part, { threadId, people }) => {
    const annotations = maps.find((map) => map.part === part)?.annotations ?? [];
    const inOrder = annotations.toSorted((a, b) => b.minutesAgo - a.minutesAgo);
    const ids: string[] = [];
    for (const annotation of inOrder) ids.push(await put(annotation, threadId, people));
    // Afterwards, since each voice takes a number of the map's thread, and entries are to have the first ones.
    for (const [index, annotation] of inOrder.entries()) await support(ids[index] ?? '', annotation, people);
  },
};
export default demo;

async function put(annotation: DemoAnnotation, threadId: string, people: DemoPeople): Promise<string> {
  const { author, minutesAgo, text, category, geometry = null, placeInWords = null, discussion } = annotation;
  const key = keyOf(threadId, author, text);
  const { entry } = await addAnnotation(
    people.actorOf(author),
    { key, threadId, geometry, placeInWords, category, text },
    { postedAt: minutesBefore(people.now, minutesAgo) },
  );
  await holdDiscussion(entry.discussionId, discussion, people);
  await settle('annotation', entry.id, annotation, people);
  if (annotation.answer) await answer(entry.id, annotation.answer, people);
  return entry.id;
}

async function answer(annotationId: string, said: NonNullable<DemoAnnotation['answer']>, people: DemoPeople) {
  const { by, minutesAgo: ago, status, text } = said;
  const answer = { kind: 'annotation', contributionId: annotationId, status, text };
  await giveFeedback(people.actorOf(by), answer, { givenAt: minutesBefore(people.now, ago) });
}

/** No more than these, since each is a transaction of its own. */
const MOST = 4;

/** As many support it as agree with what was said about it. Guests do not. */
async function support(annotationId: string, annotation: DemoAnnotation, people: DemoPeople): Promise<void> {
  const { author, text, minutesAgo, discussion } = annotation;
  const agree = Math.min(MOST, Math.max(0, ...discussion.map((comment) => comment.agree)));
  const known = people.cast.filter(({ email }) => email);
  for (const key of votersOf({ author, text, minutesAgo, agree, disagree: 0 }, known).agree) {
    await unlessDone(supportAnnotation(people.actorOf(key), { annotationId, support: 1 }), 'annotation.gone');
  }
}
