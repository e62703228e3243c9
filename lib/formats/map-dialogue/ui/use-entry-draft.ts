import { useCallback, useEffect, useState } from 'react';
import { kept } from '@/components/live/kept';
import type { Geometry } from '@/lib/annotations/model/place';

/** What somebody is about to put on the map. */
export interface EntryDraft {
  geometry: Geometry | null;
  placeInWords: string;
  category: string;
  text: string;
}

export const emptyDraft: EntryDraft = { geometry: null, placeInWords: '', category: '', text: '' };

export const isEmpty = (draft: EntryDraft) => !draft.geometry && !draft.placeInWords.trim() && !draft.text.trim();

/**
 * A draft that outlives reloads and detours in this browser. `typed` is what the server kept of a form without scripts.
 * `restored`: there was something when the page opened.
 */
export function useEntryDraft(name: string, typed: EntryDraft | null) {
  const [draft, setDraft] = useState(typed ?? emptyDraft);
  const [restored, setRestored] = useState(typed !== null);
  useEffect(() => {
    const before = { ...emptyDraft, ...kept.read<Partial<EntryDraft>>(name, {}) };
    if (isEmpty(before)) return;
    setDraft(before);
    setRestored(true);
  }, [name]);
  const write = useCallback(
    (change: Partial<EntryDraft>) =>
      setDraft((now) => {
        const changed = { ...now, ...change };
        if (isEmpty(changed)) kept.remove(name);
        else kept.write(name, changed);
        return changed;
      }),
    [name],
  );
  const clear = useCallback(() => {
    kept.remove(name);
    setDraft(emptyDraft);
    setRestored(false);
  }, [name]);
  return { draft, write, clear, restored };
}
