import { Refusal } from '@/lib/errors';

/** Does some work once it is this key's turn. */
export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** How many may work at once for one key, how many more may wait for their turn, and how long, in milliseconds. */
export interface Line {
  atOnce: number;
  waiting: number;
  patienceMs: number;
}

/** Lets at most so many work at once for each key; the others come in their order. Refuses with `outgoing.busy`. */
export function newTurns(line: Line): Turns {
  const lines = new Map<string, Waiting>();
  return async (key, work) => {
    const waiting = lines.get(key) ?? { working: 0, next: [] };
    lines.set(key, waiting);
    if (waiting.working < line.atOnce) waiting.working += 1;
    else await turn(waiting, line);
    try {
      return await work();
    } finally {
      const next = waiting.next.shift();
      if (next) next();
      else waiting.working -= 1;
      if (waiting.working === 0) lines.delete(key);
    }
  };
}

interface Waiting {
  working: number;
  /** Whoever goes hands the place to the first of these. */
  next: (() => void)[];
}

function turn({ next }: Waiting, { waiting, patienceMs }: Line): Promise<void> {
  if (next.length >= waiting) throw busy(patienceMs);
  return new Promise((done, fail) => {
    const begin = () => {
      clearTimeout(timer);
      done();
    };
    const timer = setTimeout(() => {
      next.splice(next.indexOf(begin), 1);
      fail(busy(patienceMs));
    }, patienceMs);
    next.push(begin);
  });
}

const busy = (ms: number) => new Refusal('TooMany', 'outgoing.busy', { seconds: Math.ceil(ms / 1000) });
