import { useCallback, useEffect, useState } from 'react';
import { type Filter, filterInWords, noFilter } from '@/lib/annotations/model/filter';
import type { AnnotationCounts } from '@/lib/annotations/model/tile';

/**
 * What map and list are filtered by. The address says it too, so that it survives a reload and can be passed on. In: what
 * the address says.
 */
export function useFilter(addressed: Filter): [Filter, (change: Partial<Filter>) => void] {
  const [filter, setFilter] = useState(addressed);
  const words = filterInWords(addressed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words are the same filter.
  useEffect(() => setFilter(addressed), [words]);
  const choose = useCallback(
    (change: Partial<Filter>) => {
      const next = { ...filter, ...change };
      setFilter(next);
      writeIntoAddress(next);
    },
    [filter],
  );
  return [filter, choose];
}

/** How many entries a filter leaves; null until that is known. */
export const countOf = (counts: Omit<AnnotationCounts, 'head'> | null, { category }: Filter): number | null =>
  counts && (category === null ? counts.all : (counts.byCategory[category] ?? 0));

function writeIntoAddress(filter: Filter): void {
  const { pathname, search, hash } = window.location;
  const others = [...new URLSearchParams(search)].filter(
    ([name]) => !Object.hasOwn(noFilter, name) && name !== 'before',
  );
  // A view's slashes and commas stay as they are.
  const kept = others.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`);
  const query = [filterInWords(filter), ...kept].filter(Boolean).join('&');
  window.history.replaceState(null, '', `${pathname}${query && `?${query}`}${hash}`);
}
