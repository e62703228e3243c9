import type { Actor } from '@/lib/actor';
import { parse, Refusal } from '@/lib/errors';
import { keepPace } from '@/lib/limits/commands/keep-pace';
import { paces } from '@/lib/limits/model/paces';
import type { Thread } from '@/lib/threads/model';
import { canSeeThread } from '@/lib/threads/policy';
import { knownThread } from '@/lib/threads/queries/known';
import { cellsAround } from '../model/cell';
import { choiceIn, choiceInWords, everything } from '../model/choice';
import { type AnnotationCounts, CountWish, DRAWN_FROM, DRAWN_LAYER, MARKS_LAYER, TileWish } from '../model/tile';
import { drawnOf } from '../queries/drawn';
import { drawnFeatures } from './drawn';
import { encodeTile, type ReadyTile } from './encode';
import { at } from './level';
import type { MapIndex } from './map-index';
import { marksIn, type TileAddress } from './marks';
import { rowsOfShapes } from './shapes';
import { indexAt, isOnShelf } from './shelf';
import { countsIn } from './sift';

/**
 * One tile of what everybody may see on a map, for the state at most a second ago, and never older than the number that
 * was asked for. `isExact`: it is of that very number. Refuses with `Invalid`, or `NotFound` for a map that the actor
 * may not see.
 */
export async function annotationTile(actor: Actor, input: unknown): Promise<ReadyTile & { isExact: boolean }> {
  const wish = parse(TileWish, input);
  const { head } = await visibleThread(actor, wish.thread, wish.v);
  const { tenantId } = actor;
  const scope = { tenantId, threadId: wish.thread, choice: choiceIn(wish) };
  // What nobody asked for before costs much more than a tile.
  if (!isOnShelf(scope)) keepPace(actor, paces.choose);
  const index = await indexAt(scope, head);
  const { tiles } = index;
  const name = `${wish.z}/${wish.x}/${wish.y}`;
  const isExact = index.head === wish.v;
  const known = tiles.get(name);
  if (known) return { ...(await known), isExact };
  const made = makeTile(index, wish);
  keep(tiles, name, made);
  return { ...(await made), isExact };
}

/** How many annotations of a choice everybody may see on a map, by category. Refuses like `annotationTile`. */
export async function annotationCounts(actor: Actor, input: unknown): Promise<AnnotationCounts> {
  const { thread: threadId, v, ...choice } = parse(CountWish, input);
  const { head } = await visibleThread(actor, threadId, v);
  const index = await indexAt({ tenantId: actor.tenantId, threadId, choice: everything }, head);
  const name = choiceInWords(choice);
  const counts = name === '' ? index.counts : await countsIn(index, name, choice);
  const named = index.categories.map((category, number) => [category, counts[number] ?? 0] as const);
  return {
    head: index.head,
    all: named.reduce((sum, [, count]) => sum + count, 0),
    byCategory: Object.fromEntries(named),
  };
}

/** How long it is believed where a thread stands, in milliseconds: what was hidden is gone everywhere within a second. */
const BELIEVED_MS = 700;

/** The thread as it was a moment ago, and not before number `known`. */
export async function visibleThread(actor: Actor, threadId: string, known = 0): Promise<Thread> {
  const isSeen = (thread: Thread) => canSeeThread(actor, thread).ok && isMap(thread);
  const thread = await knownThread(
    actor.tenantId,
    threadId,
    (found) => isSeen(found) && found.head >= known,
    BELIEVED_MS,
  );
  if (!isSeen(thread)) throw new Refusal('NotFound', 'thread.not-found');
  return thread;
}

/** What is said below an annotation is a thread, too, but no map. */
const isMap = ({ subjectId, offerFormatId, opens }: Thread) =>
  subjectId === offerFormatId && opens.includes('annotate');

async function makeTile(index: MapIndex, tile: TileAddress): Promise<ReadyTile> {
  const { scope, categories, clusters, shapes } = index;
  const { leaves } = clusters;
  const marks = marksIn(clusters, categories, tile);
  if (tile.z < DRAWN_FROM) return encodeTile({ [MARKS_LAYER]: marks });
  const seqs = rowsOfShapes(shapes, leaves, cellsAround(tile), MOST_DRAWN).map((row) => at(leaves.seq, row));
  return encodeTile({ [DRAWN_LAYER]: drawnFeatures(await drawnOf(scope, seqs), tile), [MARKS_LAYER]: marks });
}

/** More lines and areas than these cannot be told apart in one tile. */
const MOST_DRAWN = 60;

/** So many tiles of one map are kept ready until something changes; 20 KB each at most. */
const KEPT = 1_000;

function keep(tiles: MapIndex['tiles'], name: string, made: Promise<ReadyTile>): void {
  if (tiles.size >= KEPT) tiles.clear();
  tiles.set(name, made);
  made.catch(() => tiles.delete(name));
}
