import { useCallback, useEffect, useState } from 'react';
import type { LiveThread } from '@/components/live/use-thread';
import type { AnnotationView } from '@/lib/realtime/model';

interface Props {
  tenantSlug: string;
  threadId: string;
  /** Where the list of all goes on; null where the page has all. */
  next: number | null;
  category: string | null;
  merge: LiveThread['merge'];
}

interface Further {
  /** The list has all of the chosen category from this number on. */
  from: number;
  more: (() => Promise<void>) | null;
}

/** Reads a long list page by page, of all entries or of one category, when somebody wants to see more of it. */
export function useFurther({ tenantSlug, threadId, next, category, merge }: Props): Further {
  const choice = category ?? '';
  // By category, and all under the empty name: the number of the last one that was read; null where all were.
  const [ends, setEnds] = useState<Readonly<Record<string, number | null>>>({ '': next });
  const end = next === null ? null : ends[choice];
  const read = useCallback(async () => {
    const before = ends[choice];
    const page = await pageAt(`/${tenantSlug}/annotations?thread=${threadId}`, choice, before ?? null);
    // Without an answer the list stays as it is, and one can ask again.
    if (!page) return;
    merge({ annotations: page.annotations });
    setEnds((known) => ({ ...known, [choice]: page.next }));
  }, [tenantSlug, threadId, choice, ends, merge]);
  const isUnread = end === undefined;
  useEffect(() => {
    if (isUnread) void read();
  }, [isUnread, read]);
  return {
    from: end === null ? 0 : (end ?? ends[''] ?? 0),
    more: end === null ? null : read,
  };
}

async function pageAt(
  address: string,
  category: string,
  before: number | null,
): Promise<{ annotations: AnnotationView[]; next: number | null } | null> {
  const where = `${category && `&category=${category}`}${before === null ? '' : `&before=${before}`}`;
  const answer = await fetch(`${address}${where}`).catch(() => null);
  return answer?.ok ? answer.json() : null;
}
