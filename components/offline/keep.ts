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
  comeAnewOnline(() => active?.postMessage({ kind: 'online' }));
  await document.fonts.ready;
  // What was opened before the worker was there, it has not seen.
  tell(wasServedByWorker() ? null : location.pathname);
  setTimeout(() => tell(null), SETTLED_MS);
}

/** Shows a kept page as it is now when the connection is there again, which it may be before anybody listens. */
function comeAnewOnline(tell: () => void): void {
  const comeAnew = () => {
    if (isKept() && !isTyping()) location.reload();
  };
  window.addEventListener('online', () => {
    // A connection that comes and goes may be gone again when it is told of: then whoever goes on to a kept page just now
    // must not be held up.
    if (!navigator.onLine) return;
    tell();
    comeAnew();
  });
  if (isKept() && navigator.onLine)
    void fetch(location.href, { method: 'HEAD' }).then(
      ({ ok }) => ok && comeAnew(),
      () => {}, // A network that leads nowhere: the page stays as it was kept.
    );
}

const isKept = () => document.documentElement.dataset.keptAt !== undefined;

const wasServedByWorker = () =>
  performance.getEntriesByType('navigation').some((entry) => (entry as PerformanceNavigationTiming).workerStart > 0);

/** Who writes is not interrupted: a discussion catches up by itself. */
const isTyping = () => document.activeElement?.matches('input, textarea, select') ?? false;
