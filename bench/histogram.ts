/** Times in milliseconds, counted in steps of 0.05 up to half a minute: millions of them need no more room. */
export interface Histogram {
  add(milliseconds: number): void;
  count(): number;
  /** The time below which this share of all lies; 0 where there is none. */
  at(share: number): number;
}

/** The two figures by which goals are told, in milliseconds. */
export interface Spread {
  p50: number;
  p99: number;
}

export const spreadOf = (times: Histogram): Spread => ({ p50: times.at(0.5), p99: times.at(0.99) });

export function newHistogram(): Histogram {
  const steps = new Uint32Array(MOST / STEP);
  let count = 0;
  return {
    add(milliseconds) {
      const step = Math.max(0, Math.min(steps.length - 1, Math.floor(milliseconds / STEP)));
      steps[step] = (steps[step] ?? 0) + 1;
      count += 1;
    },
    count: () => count,
    at(share) {
      let below = 0;
      const step = steps.findIndex((times) => {
        below += times;
        return below > 0 && below >= share * count;
      });
      return step < 0 ? 0 : (step + 1) * STEP;
    },
  };
}

const STEP = 0.05;
const MOST = 30_000;
