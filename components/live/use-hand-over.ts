import { useEffect, useRef } from 'react';
import { handOver, type LaterPost } from '../offline/tell-worker';

/**
 * While there is no connection, what waits is left with the browser's worker, too: it is sent when the connection is
 * back, also if the page was closed meanwhile. As soon as the page is online, it sends by itself and takes that back.
 */
export function useHandOver(box: string, online: boolean, posts: readonly LaterPost[]): void {
  const isThere = useRef(false);
  const waiting = online ? '[]' : JSON.stringify(posts);
  useEffect(() => {
    if (waiting === '[]' && !isThere.current) return;
    isThere.current = waiting !== '[]';
    handOver(box, JSON.parse(waiting));
  }, [box, waiting]);
}
