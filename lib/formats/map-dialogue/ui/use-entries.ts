import { useMemo } from 'react';
import { type LiveThread, useThread } from '@/components/live/use-thread';
import type { MapTiles } from '@/components/map/layers/annotation-tiles';
import { type AnnotationCounts, tilesAddress } from '@/lib/annotations/model/tile';
import type { AnnotationView, ThreadStart } from '@/lib/realtime/model';
import { useCounts } from './use-counts';
import { useFurther } from './use-further';
import { useSettledHead } from './use-settled-head';

interface Props {
  tenantSlug: string;
  start: ThreadStart;
  /** Where the page after the first one starts; null where there is none. */
  next: number | null;
  /** Whether the page came with all entries that there are. */
  isWhole: boolean;
  /** The category that is filtered by. */
  category: string | null;
}

export interface Entries {
  live: LiveThread;
  /** All that this page knows, the newest first. What was withdrawn and never discussed is not among them. */
  all: AnnotationView[];
  /** The newest of the chosen category, without a gap. */
  listed: AnnotationView[];
  /** Reads on where the list ends; null where it is complete. */
  more: (() => Promise<void>) | null;
  /** How many there are; null until that is known. */
  counts: Omit<AnnotationCounts, 'head'> | null;
  /** Where the map has the others from; null where the page has all. */
  tiles: MapTiles | null;
}

/**
 * The entries of a map, live. A map of one page is all here, as it always was; of a larger one the page knows the newest,
 * those that change while it is open and those that somebody looked at, and the map gets the others as tiles.
 */
export function useEntries({ tenantSlug, start, next, isWhole, category }: Props): Entries {
  const live = useThread(tenantSlug, start);
  const { annotations } = live.state;
  const all = useMemo(
    () => [...annotations.values()].filter(isListed).sort((one, other) => other.seq - one.seq),
    [annotations],
  );
  const { threadId } = start;
  const further = useFurther({ tenantSlug, threadId, next: isWhole ? null : next, category, merge: live.merge });
  const listed = useMemo(
    () => all.filter((entry) => (!category || entry.category === category) && entry.seq >= further.from),
    [all, category, further.from],
  );
  const version = useSettledHead(live);
  const counted = useCounts(isWhole ? null : `/${tenantSlug}/annotations/tiles/${threadId}/counts?v=${version}`);
  const counts = useMemo(() => (isWhole ? countsOf(all) : counted), [isWhole, all, counted]);
  const tiles = useMemo(() => {
    const categories = category ? [category] : [];
    return isWhole
      ? null
      : { version, known: all, address: tilesAddress({ tenantSlug, threadId }, version, { categories }) };
  }, [isWhole, all, category, tenantSlug, threadId, version]);
  return { live, all, listed, counts, more: further.more, tiles };
}

const isListed = (entry: AnnotationView) => entry.gone !== 'withdrawn' || entry.commentCount > 0;

function countsOf(entries: readonly AnnotationView[]): Omit<AnnotationCounts, 'head'> {
  const there = entries.filter((entry) => !entry.gone);
  const byCategory: Record<string, number> = {};
  for (const { category } of there) byCategory[category] = (byCategory[category] ?? 0) + 1;
  return { all: there.length, byCategory };
}
