'use client';
import { useCallback, useEffect, useState } from 'react';
import { kept } from './kept';

/** A text that outlives reloads, crashes and detours in this browser, until it is cleared. */
export function useDraft(name: string, initial = ''): [text: string, write: (text: string) => void] {
  const [text, setText] = useState(initial);
  useEffect(() => {
    const read = () => {
      const draft = kept.read(`draft:${name}`, '');
      if (draft) setText(draft);
    };
    const onKept = (event: Event) => {
      if ((event as CustomEvent).detail === `draft:${name}`) read();
    };
    read();
    window.addEventListener('kept', onKept);
    return () => window.removeEventListener('kept', onKept);
  }, [name]);
  const write = useCallback(
    (written: string) => {
      setText(written);
      if (written.trim()) kept.write(`draft:${name}`, written);
      else kept.remove(`draft:${name}`);
    },
    [name],
  );
  return [text, write];
}
