/** Numbers that look drawn by lot and are the same in every run. */
export interface Lots {
  /** From 0 to 1. */
  next: () => number;
  from: (low: number, high: number) => number;
  happens: (chance: number) => boolean;
}

/** Mulberry32: small, and even enough for houses. */
export function lotsFrom(seed: number): Lots {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, from: (low, high) => low + next() * (high - low), happens: (chance) => next() < chance };
}
