'use client';
import { useEffect } from 'react';

/** Lets the browser keep the pages that one opens; `offline` is the page that stands in for those it does not have. */
export function Keeping({ offline }: { offline: string }) {
  useEffect(() => {
    // While one develops, each page is made anew.
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
    void import('./keep').then(({ keep }) => keep(offline));
  }, [offline]);
  return null;
}
