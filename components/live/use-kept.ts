'use client';
import { useCallback, useEffect, useState } from 'react';
import { kept } from './kept';

/** A list in the browser's storage, the same in all tabs. Empty at first, since the server cannot know it. */
export function useKept<T extends unknown[]>(name: string): [T, (change: (all: T) => T) => void] {
  const [value, setValue] = useState<T>([] as unknown as T);
  useEffect(() => {
    const read = () => setValue(kept.read(name, [] as unknown as T));
    const onElsewhere = (event: StorageEvent) => {
      if (event.key === name || event.key === null) read();
    };
    read();
    window.addEventListener('storage', onElsewhere);
    return () => window.removeEventListener('storage', onElsewhere);
  }, [name]);
  const change = useCallback(
    (how: (all: T) => T) => {
      const changed = how(kept.read(name, [] as unknown as T));
      if (changed.length > 0) kept.write(name, changed);
      else kept.remove(name);
      setValue(changed);
    },
    [name],
  );
  return [value, change];
}
