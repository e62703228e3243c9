/** Chooses one of several cases, of which there is at least one. */
export type Choose = <T>(cases: readonly T[]) => T;

/** After so many tries it is taken for possible: nobody is refused for what was not shown. */
const TRIES = 4_000;

/**
 * Whether something can be true, however the choices fall that it asks for on its way. In: what is to be true, which asks
 * `choose` in the same order whenever the choices before were the same. It is tried with one row of choices after the
 * other, and only with those that it asks for.
 */
export function isPossible(isTrue: (choose: Choose) => boolean): boolean {
  const taken: { index: number; of: number }[] = [];
  for (let tries = 0; tries < TRIES; tries++) {
    let place = 0;
    const choose: Choose = (cases) => {
      const choice = taken[place] ?? { index: 0, of: cases.length };
      taken[place] = choice;
      place += 1;
      return cases[choice.index] as (typeof cases)[number];
    };
    if (isTrue(choose)) return true;
    while (taken.length > 0 && isLast(taken.at(-1))) taken.pop();
    const last = taken.at(-1);
    if (!last) return false;
    last.index += 1;
  }
  return true;
}

const isLast = (choice: { index: number; of: number } | undefined) => choice && choice.index + 1 >= choice.of;
