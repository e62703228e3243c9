import { useSyncExternalStore } from 'react';
import type { Theme } from '../styles/palette';

/** Whether the page is light or dark now: what was chosen, else what the system prefers. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, read, () => 'light' as const);

function read(): Theme {
  const chosen = document.querySelector<HTMLElement>('[data-kern-theme]')?.dataset.kernTheme;
  if (chosen === 'dark' || chosen === 'light') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-kern-theme'], subtree: true });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}
