/** How long after a page came the files that it fetches late are named to the worker, in milliseconds. */
const SETTLED_MS = 4_000;

/** Starts the worker that keeps pages (`public/service-worker.js`), and tells it what it cannot see by itself. */
export async function keep(offline: string): Promise<void> {
  const { serviceWorker } = navigator;
  try {
    await serviceWorker.register('/service-worker.js');
  } catch {
    // A private window, or a browser that is told not to: then nothing is kept.
    return;
  }
  const { active } = await serviceWorker.ready;
  const tell = (path: string | null) =>
    active?.postMessage({
      kind: 'opened',
      path,
      // A browser takes files out of its own memory, past the worker.
      files: performance.getEntriesByType('resource').map(({ name }) => name),
      offline,
    });
  renewOnline(active);
  await document.fonts.ready;
  // What was opened before the worker was there, it has not seen.
  tell(wasServedByWorker() ? null : location.pathname);
  setTimeout(() => tell(null), SETTLED_MS);
}

/** Has kept pages renewed, also the one that is shown, once there is a connection again: which may be before anybody listens. */
function renewOnline(worker: ServiceWorker | null): void {
  const renew = () => {
    worker?.postMessage({ kind: 'online' });
    if (isKept() && !isTyping()) location.reload();
  };
  // A connection that flickers may be gone again when it is told of. Whoever goes on to a kept page just now is not held up.
  window.addEventListener('online', () => navigator.onLine && renew());
  if (isKept() && navigator.onLine)
    void fetch(location.href, { method: 'HEAD' }).then(
      ({ ok }) => ok && renew(),
      () => {}, // A network that leads nowhere: the page stays as it was kept.
    );
}

const isKept = () => document.documentElement.dataset.keptAt !== undefined;

const wasServedByWorker = () =>
  performance.getEntriesByType('navigation').some((entry) => (entry as PerformanceNavigationTiming).workerStart > 0);

/** Who writes is not interrupted: a discussion catches up by itself. */
const isTyping = () => document.activeElement?.matches('input, textarea, select') ?? false;
