import { useEffect, useState } from 'react';
import type { AnnotationCounts } from '@/lib/annotations/model/tile';

/** How many entries a map has, as the server counts them; the last answer until the next one. In: null asks nothing. */
export function useCounts(address: string | null): AnnotationCounts | null {
  const [counts, setCounts] = useState<AnnotationCounts | null>(null);
  useEffect(() => {
    if (address === null) return;
    const left = new AbortController();
    void fetch(address, { signal: left.signal })
      .then(async (answer) => {
        if (answer.ok) setCounts(await answer.json());
      })
      // Numbers are a courtesy: without them everything else is there.
      .catch(() => {});
    return () => left.abort();
  }, [address]);
  return counts;
}
