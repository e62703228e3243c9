/** A contribution that waits, as its form would be sent. */
export interface LaterPost {
  path: string;
  fields: Record<string, string>;
}

/** What of a page was hidden must not stay in what this browser keeps of it. Does nothing where it keeps nothing. */
export const dropKeptCopy = (): void => tell({ kind: 'changed', path: globalThis.location?.pathname });

/**
 * Hands what waits in one thread to the worker, which sends it when there is a connection, also while no page is open.
 * Takes it back with an empty list.
 */
export const handOver = (box: string, posts: readonly LaterPost[]): void => tell({ kind: 'waiting', box, posts });

const tell = (message: object): void => globalThis.navigator?.serviceWorker?.controller?.postMessage(message);
