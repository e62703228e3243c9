import { useMemo } from 'react';
import { type LiveThread, useThread } from '@/components/live/use-thread';
import type { MapTiles } from '@/components/map/layers/annotation-tiles';
import { type Choice, choiceInWords, isChosen } from '@/lib/annotations/model/choice';
import { dayOf } from '@/lib/annotations/model/day';
import { choiceOf, type Filter, type Order } from '@/lib/annotations/model/filter';
import { type Rank, ranksBefore } from '@/lib/annotations/model/list';
import { type AnnotationCounts, countsAddress, tilesAddress } from '@/lib/annotations/model/tile';
import type { AnnotationView, ThreadStart } from '@/lib/realtime/model';
import { useCounts } from './use-counts';
import { useFurther } from './use-further';
import { useSettledHead } from './use-settled-head';

interface Props {
  tenantSlug: string;
  start: ThreadStart;
  /** Where the page after the first one starts; null where there is none. */
  next: string | null;
  /** Whether the page came with all entries that there are. */
  isWhole: boolean;
  /** What is filtered by, and which day it is. */
  filter: Filter;
  today: number;
}

export interface Entries {
  live: LiveThread;
  /** All that this page knows, the newest first. What was withdrawn and never discussed is not among them. */
  all: AnnotationView[];
  /** Those of the choice, wherever they are in the list; what is gone is only among all. */
  chosen: AnnotationView[];
  /** The first of the choice in the order that was asked for, without a gap. */
  listed: AnnotationView[];
  /** Reads on where the list ends; null where it is complete. */
  more: (() => Promise<void>) | null;
  /** How many there are of the choice, in each category; null until that is known. */
  counts: Omit<AnnotationCounts, 'head'> | null;
  /** Where the map has the others from; null where the page has all. */
  tiles: MapTiles | null;
}

/**
 * The entries of a map, live. A map of one page is all here, as it always was; of a larger one the page knows the newest,
 * those that change while it is open and those that somebody looked at, and the map gets the others as tiles.
 */
export function useEntries({ tenantSlug, start, next, isWhole, filter, today }: Props): Entries {
  const live = useThread(tenantSlug, start);
  const { annotations } = live.state;
  const { threadId } = start;
  const choice = useMemo(() => choiceOf(filter, today), [filter, today]);
  const all = useMemo(() => [...annotations.values()].filter(isListed).sort(byNumber), [annotations]);
  const chosen = useMemo(() => all.filter((entry) => isOf(choice, entry)), [all, choice]);
  const further = useFurther({
    ...{ tenantSlug, threadId, choice, order: filter.order },
    ...{ isWhole, next, merge: live.merge },
  });
  const listed = useMemo(() => listOf(chosen, filter.order, further.end), [chosen, filter.order, further.end]);
  const version = useSettledHead(live);
  const ofAnyCategory = useMemo(() => ({ ...choice, categories: [] }), [choice]);
  const counted = useCounts(isWhole ? null : countsAddress({ tenantSlug, threadId }, version, ofAnyCategory));
  const counts = useMemo(
    () => (isWhole ? countsOf(all.filter((entry) => isOf(ofAnyCategory, entry))) : counted),
    [isWhole, all, ofAnyCategory, counted],
  );
  const tiles = useMemo(() => {
    const address = tilesAddress({ tenantSlug, threadId }, version, choice);
    return isWhole ? null : { version, known: all, address };
  }, [isWhole, all, choice, tenantSlug, threadId, version]);
  return { live, all, chosen, listed, counts, more: further.more, tiles };
}

const byNumber = (one: AnnotationView, other: AnnotationView) => other.seq - one.seq;

const isListed = (entry: AnnotationView) => entry.gone !== 'withdrawn' || entry.commentCount > 0;

/** Where nothing is left out, what is gone keeps its place; a choice has only what is there. */
const isOf = (choice: Choice, { category, feedback, postedAt, support, gone }: AnnotationView): boolean =>
  choiceInWords(choice) === '' ||
  (!gone && isChosen(choice, { category, status: feedback?.status ?? null, day: dayOf(postedAt), support }));

function listOf(chosen: readonly AnnotationView[], order: Order, end: Rank | null): AnnotationView[] {
  const isBefore = ranksBefore(order);
  const read = chosen.filter((entry) => end === null || !isBefore(end, entry));
  return order === 'newest' ? read : read.sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

function countsOf(entries: readonly AnnotationView[]): Omit<AnnotationCounts, 'head'> {
  const there = entries.filter((entry) => !entry.gone);
  const byCategory: Record<string, number> = {};
  for (const { category } of there) byCategory[category] = (byCategory[category] ?? 0) + 1;
  return { all: there.length, byCategory };
}
