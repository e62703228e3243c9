import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { annotations } from '@/db/schema/annotations';
import { members, roles } from '@/db/schema/identity';
import { offerFormats } from '@/db/schema/offers';
import { threads } from '@/db/schema/threads';
import type { Tx } from '@/db/tenancy';
import { one } from '@/lib/errors';
import type { AnnotationView } from '@/lib/realtime/model';
import type { Thread } from '@/lib/threads/model';
import { threadById } from '@/lib/threads/queries/thread';
import type { AnnotationFacts } from './model/draft';
import { AnnotatedSettings } from './model/settings';

/** How many annotations one page of the list shows. */
export const LIST_PAGE = 100;

/** What everybody may see of these annotations now, in no particular order. */
export const annotationViews = async (tx: Tx, ids: readonly string[]): Promise<AnnotationView[]> =>
  ids.length === 0 ? [] : (await selectAnnotations(tx).where(inArray(annotations.id, [...ids]))).map(asView);

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

const isOfficial = sql<boolean>`exists (select from ${roles} where ${roles.tenantId} = ${members.tenantId}
  and ${roles.memberId} = ${members.id})`;

const selectAnnotations = (tx: Tx) =>
  tx
    .select({
      annotation: annotations,
      authorName: members.pseudonym,
      official: isOfficial,
      commentCount: threads.commentCount,
    })
    .from(annotations)
    .innerJoin(members, eq(members.id, annotations.authorId))
    .innerJoin(threads, eq(threads.id, annotations.discussionId))
    .$dynamic();

type Row = Awaited<ReturnType<typeof selectAnnotations>>[number];

/** A hidden or withdrawn annotation leaves its number, but neither text nor place nor author. */
function asView({ annotation, authorName, official, commentCount }: Row): AnnotationView {
  const gone = annotation.withdrawnAt ? 'withdrawn' : annotation.hiddenBy ? 'hidden' : null;
  return {
    id: annotation.id,
    seq: annotation.seq,
    rev: annotation.rev,
    author: gone ? nobody : { id: annotation.authorId, name: authorName ?? '', official },
    category: annotation.category,
    text: gone ? '' : annotation.text,
    geometry: gone ? null : annotation.geometry,
    placeInWords: gone ? null : annotation.placeInWords,
    discussionId: annotation.discussionId,
    commentCount,
    postedAt: annotation.postedAt.toISOString(),
    edited: annotation.editedAt !== null,
    gone,
  };
}

const nobody = { id: '', name: '', official: false };
