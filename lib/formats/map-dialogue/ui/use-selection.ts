import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { Filter } from '@/lib/annotations/model/filter';
import type { MapView } from '@/lib/annotations/model/map-view';
import { linkTo } from './use-map-view';

/** Where something was selected: by its mark, or in the list. Null: it came with the address. */
type Where = 'map' | 'list' | null;

interface Kept {
  filter: Filter;
  view: RefObject<MapView | null>;
}

/**
 * Which entry is looked at. The address has it too, so that it can be passed on; the server then brings its
 * discussion. In: the page's path, what the address says, and which filter and view it keeps. Out: what is selected at once, and how to select.
 */
export function useSelection(path: string, addressed: string | null, { filter, view }: Kept) {
  const router = useRouter();
  const [selectedId, setSelected] = useState(addressed);
  const [opened, setOpened] = useState<Where>(null);
  useEffect(() => setSelected(addressed), [addressed]);
  const select = useCallback(
    (id: string | null, where: Where) => {
      setSelected(id);
      setOpened(where);
      router.push(linkTo(path, { annotation: id, filter, view: view.current }), { scroll: false });
    },
    [router, path, filter, view],
  );
  return { selectedId, opened, select };
}
