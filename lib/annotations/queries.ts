import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { annotations, supports } from '@/db/schema/annotations';
import { members, roles } from '@/db/schema/identity';
import { offerFormats } from '@/db/schema/offers';
import { threads } from '@/db/schema/threads';
import { inTenant, type Tx } from '@/db/tenancy';
import type { Actor } from '@/lib/actor';
import { one, Refusal, type Verdict } from '@/lib/errors';
import { feedbackOnAnnotation } from '@/lib/feedback/queries';
import { heardIn } from '@/lib/languages/model/heard';
import { canModerate } from '@/lib/moderation/policy';
import { measuresOn, ruleOfWarning } from '@/lib/moderation/queries/measures-on';
import { numberOfMerged } from '@/lib/moderation/queries/merged';
import type { AnnotationView } from '@/lib/realtime/model';
import type { Thread } from '@/lib/threads/model';
import { canSeeThread, canTakePart } from '@/lib/threads/policy';
import { threadById } from '@/lib/threads/queries/thread';
import type { AnnotationFacts } from './model/draft';
import { AnnotatedSettings } from './model/settings';
import { canAnnotate } from './policy';

/** How many annotations one page of the list shows. */
export const LIST_PAGE = 100;

/** A map's newest annotations, or those before number `before`, as one actor sees them. */
export interface AnnotationPage {
  /** The number of the map's thread up to which this page is certainly true. */
  head: number;
  annotations: AnnotationView[];
  /** Where the page after this one starts; null at the end. */
  next: number | null;
  may: { annotate: Verdict; support: Verdict };
  /** Whether the actor supports the annotation that is looked at. */
  supportsSelected: boolean;
  /** For moderators only: annotation id to the text that is hidden. */
  hiddenTexts: Record<string, string>;
}

/**
 * One page of a map, together with the annotation that is looked at, wherever that stands. `NotFound` for a map that
 * the actor may not see.
 */
export const annotationPage = (
  actor: Actor,
  threadId: string,
  at: { before?: number | undefined; selectedId?: string | undefined } = {},
): Promise<AnnotationPage> =>
  inTenant(actor, async (tx) => {
    const thread = await threadById(tx, threadId);
    if (!canSeeThread(actor, thread).ok) throw new Refusal('NotFound', 'thread.not-found');
    const page = await annotationsOf(tx, threadId, at.before);
    const isShown = page.annotations.some((annotation) => annotation.id === at.selectedId);
    const selected = at.selectedId && !isShown ? await annotationViews(tx, [at.selectedId], threadId) : [];
    return {
      head: thread.head,
      annotations: [...page.annotations, ...selected],
      next: page.next,
      may: { annotate: canAnnotate(actor, thread), support: canTakePart(actor, thread, 'vote') },
      supportsSelected: at.selectedId !== undefined && (await isSupporter(tx, actor, at.selectedId)),
      hiddenTexts: canModerate(actor).ok ? await hiddenAnnotationTexts(tx, threadId) : {},
    };
  });

/** What everybody may see of these annotations now, in no particular order; `threadId` leaves out other maps'. */
export async function annotationViews(tx: Tx, ids: readonly string[], threadId?: string): Promise<AnnotationView[]> {
  if (ids.length === 0) return [];
  const ofThread = threadId === undefined ? undefined : eq(annotations.threadId, threadId);
  return (await selectAnnotations(tx).where(and(inArray(annotations.id, [...ids]), ofThread))).map(asView);
}

/** The newest annotations of a map, or those before number `before`: by key, never by offset. */
export async function annotationsOf(
  tx: Tx,
  threadId: string,
  before?: number,
): Promise<{ annotations: AnnotationView[]; next: number | null }> {
  const earlier = before === undefined ? undefined : lt(annotations.seq, before);
  const rows = await selectAnnotations(tx)
    .where(and(eq(annotations.threadId, threadId), earlier))
    .orderBy(desc(annotations.seq))
    .limit(LIST_PAGE + 1);
  const shown = rows.slice(0, LIST_PAGE);
  return {
    annotations: shown.map(asView),
    next: rows.length > LIST_PAGE ? (shown.at(-1)?.annotation.seq ?? null) : null,
  };
}

/** An annotation with its map's thread, the annotation's row locked until the commit. */
export async function annotationForUpdate(
  tx: Tx,
  annotationId: string,
): Promise<{ annotation: AnnotationFacts; thread: Thread }> {
  const rows = await tx
    .select({
      id: annotations.id,
      threadId: annotations.threadId,
      authorId: annotations.authorId,
      hasGeometry: sql<boolean>`${annotations.geometry} is not null`,
      withdrawnAt: annotations.withdrawnAt,
      hiddenBy: annotations.hiddenBy,
    })
    .from(annotations)
    .where(eq(annotations.id, annotationId))
    .for('no key update');
  const annotation = one(rows, 'annotation');
  return { annotation, thread: await threadById(tx, annotation.threadId) };
}

/** The categories of a map, and where annotations may lie. `NotFound` for an instance that has no map. */
export async function annotatedSettings(tx: Tx, offerFormatId: string): Promise<AnnotatedSettings> {
  const rows = await tx
    .select({ settings: offerFormats.settings })
    .from(offerFormats)
    .where(eq(offerFormats.id, offerFormatId));
  const read = AnnotatedSettings.safeParse(one(rows, 'format').settings);
  return one(read.success ? [read.data] : [], 'format');
}

/** The texts of hidden annotations, for moderators: annotation id to text. */
export async function hiddenAnnotationTexts(tx: Tx, threadId: string): Promise<Record<string, string>> {
  const rows = await tx
    .select({ id: annotations.id, text: annotations.text })
    .from(annotations)
    .where(and(eq(annotations.threadId, threadId), sql`${annotations.hiddenBy} is not null`));
  return Object.fromEntries(rows.map((row) => [row.id, row.text]));
}

async function isSupporter(tx: Tx, { memberId }: Actor, annotationId: string): Promise<boolean> {
  if (memberId === null) return false;
  const own = and(eq(supports.annotationId, annotationId), eq(supports.memberId, memberId));
  return (await tx.select({ id: supports.annotationId }).from(supports).where(own)).length > 0;
}

const isOfficial = sql<boolean>`exists (select from ${roles} where ${roles.tenantId} = ${members.tenantId}
  and ${roles.memberId} = ${members.id})`;

const selectAnnotations = (tx: Tx) =>
  tx
    .select({
      annotation: annotations,
      authorName: members.pseudonym,
      official: isOfficial,
      commentCount: threads.commentCount,
      feedback: feedbackOnAnnotation,
      warning: ruleOfWarning('annotations'),
      mergedNumber: numberOfMerged('annotations'),
    })
    .from(annotations)
    .innerJoin(members, eq(members.id, annotations.authorId))
    .innerJoin(threads, eq(threads.id, annotations.discussionId))
    .$dynamic();

type Row = Awaited<ReturnType<typeof selectAnnotations>>[number];

/** A hidden or withdrawn annotation leaves its number, but neither text nor place nor author, nor what that was answered. */
function asView({
  annotation,
  authorName,
  official,
  commentCount,
  feedback,
  warning,
  mergedNumber,
}: Row): AnnotationView {
  const gone = annotation.withdrawnAt ? 'withdrawn' : annotation.hiddenBy ? 'hidden' : null;
  return {
    id: annotation.id,
    seq: annotation.seq,
    rev: annotation.rev,
    author: gone ? nobody : { id: annotation.authorId, name: authorName ?? '', official },
    category: annotation.category,
    text: gone ? '' : annotation.text,
    language: gone ? undefined : heardIn(annotation.text),
    geometry: gone ? null : annotation.geometry,
    placeInWords: gone ? null : annotation.placeInWords,
    discussionId: annotation.discussionId,
    commentCount,
    postedAt: annotation.postedAt.toISOString(),
    edited: annotation.editedAt !== null,
    support: annotation.support,
    gone,
    feedback: gone ? null : feedback,
    ...measuresOn(gone, { ...annotation, warning, mergedNumber }),
  };
}

const nobody = { id: '', name: '', official: false };
