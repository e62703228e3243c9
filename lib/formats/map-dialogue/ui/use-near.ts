import { useEffect, useMemo, useState } from 'react';
import { type Near, nearby, type Reach } from '@/lib/annotations/model/nearby';
import type { Geometry } from '@/lib/annotations/model/place';
import type { AnnotationView } from '@/lib/realtime/model';

interface Props {
  tenantSlug: string;
  threadId: string;
  /** What the page knows, and whether that is all. */
  entries: readonly AnnotationView[];
  isWhole: boolean;
  /** Null: looks for nothing. */
  place: Geometry | null;
  reach: Reach;
  /** The entry that lies there itself. */
  except?: string;
}

/** What lies near a place, the nearest first: by what the page knows, and of a large map by what the server does. Null: not known yet. */
export function useNear({ tenantSlug, threadId, entries, isWhole, place, reach, except }: Props) {
  const words = place && JSON.stringify(place);
  const told = useTold(
    isWhole || words === null
      ? null
      : `/${tenantSlug}/annotations/near?thread=${threadId}&place=${encodeURIComponent(words)}${except ? `&except=${except}` : ''}`,
  );
  return useMemo(() => {
    if (!place) return [];
    // What the page knows, it knows better: something may have moved or gone since.
    const known = new Set(entries.map(({ id }) => id));
    const others = (told ?? []).map(({ entry }) => entry).filter(({ id }) => !known.has(id));
    const found = nearby(
      [...entries, ...others].filter(({ id }) => id !== except),
      place,
      reach,
    );
    return isWhole || told ? found : null;
  }, [entries, isWhole, told, place, reach, except]);
}

function useTold(address: string | null): Near<AnnotationView>[] | null {
  const [told, setTold] = useState<{ address: string; near: Near<AnnotationView>[] } | null>(null);
  useEffect(() => {
    if (address === null) return;
    const left = new AbortController();
    void fetch(address, { signal: left.signal })
      .then(async (answer) => setTold({ address, near: answer.ok ? (await answer.json()).near : [] }))
      // What is near is a courtesy: without it everything else is there.
      .catch(() => {});
    return () => left.abort();
  }, [address]);
  return told?.address === address ? told.near : null;
}
