/** How long after a page came the files that it fetches late are named to the worker, in milliseconds. */
const SETTLED_MS = 4_000;

/** Starts the worker that keeps pages (`public/service-worker.js`), and tells it what it cannot see by itself. */
export async function keep(offline: string): Promise<void> {
  const { serviceWorker } = navigator;
  const wasThere = serviceWorker.controller !== null;
  try {
    await serviceWorker.register('/service-worker.js');
  } catch {
    // A private window, or a browser that is told not to: then nothing is kept.
    return;
  }
  const { active } = await serviceWorker.ready;
  const tell = () =>
    active?.postMessage({
      kind: 'opened',
      // What was opened before the worker was there, it has not seen.
      path: wasThere ? null : location.pathname,
      files: wasThere ? [] : performance.getEntriesByType('resource').map(({ name }) => name),
      offline,
    });
  tell();
  if (!wasThere) setTimeout(tell, SETTLED_MS);
  window.addEventListener('online', () => {
    active?.postMessage({ kind: 'online' });
    if (document.documentElement.dataset.keptAt && !isTyping()) location.reload();
  });
}

/** Who writes is not interrupted: a discussion catches up by itself. */
const isTyping = () => document.activeElement?.matches('input, textarea, select') ?? false;
