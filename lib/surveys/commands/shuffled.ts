import { randomInt } from 'node:crypto';

/** In an order that nobody can tell from the one in which they came (Fisher and Yates, with the system's randomness). */
export function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
