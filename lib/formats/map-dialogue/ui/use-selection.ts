import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';

/** Where something was selected: by its mark, or in the list. Null: it came with the address. */
type Where = 'map' | 'list' | null;

/**
 * Which entry is looked at. The address has it too, so that it can be passed on; the server then brings its
 * discussion. In: the page's path and what the address says. Out: what is selected at once, and how to select.
 */
export function useSelection(path: string, addressed: string | null) {
  const router = useRouter();
  const [selectedId, setSelected] = useState(addressed);
  const [opened, setOpened] = useState<Where>(null);
  useEffect(() => setSelected(addressed), [addressed]);
  const select = useCallback(
    (id: string | null, where: Where) => {
      setSelected(id);
      setOpened(where);
      router.push(id ? `${path}?annotation=${id}` : path, { scroll: false });
    },
    [router, path],
  );
  return { selectedId, opened, select };
}
