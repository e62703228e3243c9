import { useEffect, useMemo } from 'react';
import { type LiveThread, useThread } from '@/components/live/use-thread';
import type { AnnotationView, ThreadStart } from '@/lib/realtime/model';

export interface Entries {
  live: LiveThread;
  /** The newest first. What was withdrawn and never discussed is not among them. */
  all: AnnotationView[];
}

/** All entries of a map, live; the pages that the server did not render are read one after the other. */
export function useEntries(tenantSlug: string, start: ThreadStart, next: number | null): Entries {
  const live = useThread(tenantSlug, start);
  useFurtherPages(tenantSlug, start.threadId, next, live.merge);
  const { annotations } = live.state;
  const all = useMemo(
    () => [...annotations.values()].filter(isListed).sort((one, other) => other.seq - one.seq),
    [annotations],
  );
  return { live, all };
}

const isListed = (entry: AnnotationView) => entry.gone !== 'withdrawn' || entry.commentCount > 0;

function useFurtherPages(tenantSlug: string, threadId: string, next: number | null, merge: LiveThread['merge']) {
  useEffect(() => {
    if (next === null) return;
    const left = new AbortController();
    void readPages(`/${tenantSlug}/annotations?thread=${threadId}`, next, { merge, signal: left.signal });
    return () => left.abort();
  }, [tenantSlug, threadId, next, merge]);
}

async function readPages(
  address: string,
  next: number,
  { merge, signal }: { merge: LiveThread['merge']; signal: AbortSignal },
) {
  let before: number | null = next;
  while (before !== null) {
    // Without the rest the map still shows the newest, and the list has links to the older ones.
    const answer: Response | null = await fetch(`${address}&before=${before}`, { signal }).catch(() => null);
    if (!answer?.ok) return;
    const page = (await answer.json()) as { annotations: AnnotationView[]; next: number | null };
    merge({ annotations: page.annotations });
    before = page.next;
  }
}
