'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ask, connection, type LiveSocket } from '@/components/live/connection';
import { onReturn } from '@/components/live/on-return';

/** So long after the first of several changes the page is fetched again, in milliseconds. */
const GATHER_MS = 250;

/** Fetches the page again whenever somebody reports, claims, or decides. Shows nothing itself. */
export function LiveQueue({ tenantSlug }: { tenantSlug: string }) {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    let stop = () => {};
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, GATHER_MS);
    };
    void connection(tenantSlug).then((socket) => {
      if (!ended) stop = follow(socket, soon);
    });
    const leave = onReturn(soon);
    return () => {
      ended = true;
      clearTimeout(timer);
      leave();
      stop();
    };
  }, [tenantSlug, router]);
  return null;
}

/** Hears of changes over this connection. What happened before it stands, or while it was down, is fetched once it does. */
function follow(socket: LiveSocket, changed: () => void): () => void {
  const watch = () => void ask(socket, 'queue.watch', {}).then(changed);
  socket.on('queue.changed', changed);
  socket.on('connect', watch);
  if (socket.connected) watch();
  return () => {
    socket.off('queue.changed', changed);
    socket.off('connect', watch);
  };
}
