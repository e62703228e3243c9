import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';

/** How those who ask at the same time share their way. */
export interface Gathering<I, O> {
  /** Does the work for all who gathered under one key; an answer for each, in their order. */
  work: (key: string, items: I[]) => Promise<O[]>;
  /** How many share one call at most. */
  most: number;
  /** For so many milliseconds after a call whoever comes waits, so that in a rush more share the next one. Absent: 0. */
  restMs?: number;
  /** What to refuse with when `waiting` are waiting already, or when one has waited for `patienceMs`. Absent: nobody is. */
  overload?: { waiting: number; patienceMs: number; refusal: () => Error };
}

/**
 * Shares work among those who ask for it under one key at the same time: who comes first is served at once, with all
 * who arrived in the same turn of the event loop, and who comes meanwhile waits until that call has returned, and shares
 * the next one. One who is alone loses nothing; under one key there is one call at a time.
 */
export function gathering<I, O>(how: Gathering<I, O>): (key: string, item: I) => Promise<O> {
  const lines = new Map<string, Waiting<I, O>[]>();
  return (key, item) =>
    new Promise((done, failed) => {
      const line = lines.get(key);
      if (line && how.overload && line.length >= how.overload.waiting) return failed(how.overload.refusal());
      const one = { item, done, failed, since: performance.now() };
      if (line) line.push(one);
      else {
        lines.set(key, [one]);
        void serve(lines, key, how);
      }
    });
}

interface Waiting<I, O> {
  item: I;
  done: (answer: O) => void;
  failed: (error: unknown) => void;
  since: number;
}

async function serve<I, O>(lines: Map<string, Waiting<I, O>[]>, key: string, how: Gathering<I, O>): Promise<void> {
  const line = lines.get(key) ?? [];
  // Whoever has arrived by now, but is not yet heard, comes along.
  await turn();
  while (line.length > 0) {
    const served = line.splice(0, how.most).filter((one) => isInTime(one, how));
    if (served.length > 0) await serveOnce(served, key, how);
    if (how.restMs) await pause(how.restMs);
  }
  lines.delete(key);
}

async function serveOnce<I, O>(served: Waiting<I, O>[], key: string, { work }: Gathering<I, O>): Promise<void> {
  try {
    const answers = await work(
      key,
      served.map(({ item }) => item),
    );
    for (const [index, { done }] of served.entries()) done(answers[index] as O);
  } catch (error) {
    for (const { failed } of served) failed(error);
  }
}

function isInTime<I, O>({ since, failed }: Waiting<I, O>, { overload }: Gathering<I, O>): boolean {
  if (!overload || performance.now() - since < overload.patienceMs) return true;
  failed(overload.refusal());
  return false;
}
