import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';

/**
 * Which entry is looked at. The address has it too, so that it can be passed on; the server then brings its
 * discussion. In: the page's path and what the address says. Out: what is selected at once, and how to select.
 */
export function useSelection(path: string, addressed: string | null) {
  const router = useRouter();
  const [selectedId, setSelected] = useState(addressed);
  useEffect(() => setSelected(addressed), [addressed]);
  const select = useCallback(
    (id: string | null) => {
      setSelected(id);
      router.push(id ? `${path}?annotation=${id}` : path, { scroll: false });
    },
    [router, path],
  );
  return [selectedId, select] as const;
}
