'use client';
import { useSyncExternalStore } from 'react';
import { kept } from './kept';

const NAME = 'live:halted';

/** Whether somebody has halted what comes by itself, on all pages of this browser, until they go on. */
export const useIsHalted = (): boolean => useSyncExternalStore(onChange, isHalted, () => false);

export const halt = (halted: boolean): void => kept.write(NAME, halted);

const isHalted = () => kept.read(NAME, false);

function onChange(changed: () => void): () => void {
  const onElsewhere = ({ key }: StorageEvent) => key === NAME && changed();
  window.addEventListener('kept', changed);
  window.addEventListener('storage', onElsewhere);
  return () => {
    window.removeEventListener('kept', changed);
    window.removeEventListener('storage', onElsewhere);
  };
}
