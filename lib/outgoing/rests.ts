/** Who failed lately, and for how long it is left alone. */
export interface Rests {
  /** Whole seconds until this one is asked again; 0: now. */
  secondsLeft(key: string): number;
  /** Notes that this one is being asked. After a rest the others wait for what the first finds: longer than before. */
  asked(key: string): void;
  failed(key: string): void;
  answered(key: string): void;
}

/** After how many failures in a row one is left alone. */
export const FAILURES = 3;
/** For how long at first, and at most, in milliseconds: twice as long after each vain look. */
export const REST_MS = 5_000;
export const LONGEST_REST_MS = 60_000;

/** Leaves alone who failed, so that a dead host costs those who wait for it nothing. Remembers at most `most` of them. */
export function newRests(most: number, clock = () => performance.now()): Rests {
  const rests = new Map<string, Rest>();
  return {
    secondsLeft(key) {
      const { failures = 0, until = 0 } = rests.get(key) ?? {};
      return failures < FAILURES ? 0 : Math.max(0, Math.ceil((until - clock()) / 1000));
    },
    asked(key) {
      const rest = rests.get(key);
      if (!rest || rest.failures < FAILURES) return;
      rest.ms = Math.min(LONGEST_REST_MS, rest.ms * 2);
      rest.until = clock() + rest.ms;
    },
    failed(key) {
      const rest = rests.get(key) ?? { failures: 0, until: 0, ms: REST_MS };
      rest.failures += 1;
      if (rest.failures === FAILURES) rest.until = clock() + rest.ms;
      rests.delete(key);
      rests.set(key, rest);
      const [oldest] = rests.keys();
      if (rests.size > most && oldest !== undefined) rests.delete(oldest);
    },
    answered: (key) => void rests.delete(key),
  };
}

interface Rest {
  failures: number;
  until: number;
  ms: number;
}
