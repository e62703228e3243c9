/** How strongly two questions hang together. */
export interface Association {
  /** Pearson's chi-square of independence, and its degrees of freedom. */
  chiSquare: number;
  freedom: number;
  /** How likely so large a chi-square would be, were they independent. */
  chance: number;
  /** Cramér's V: 0 for not at all, 1 for fully. */
  cramersV: number;
  /** Whether more than a fifth of the cells should have under five people, so that `chance` is a rough guess (Cochran 1954). */
  isRough: boolean;
}

/** Two questions' association, from a table of counts; rows and columns of nobody do not count. Null where nothing can be said. */
export function associationOf(cells: readonly (readonly number[])[]): Association | null {
  const rows = cells.map(sum);
  const columns = (cells[0] ?? []).map((_, at) => sum(cells.map((row) => row[at] ?? 0)));
  const all = sum(rows);
  const [height, width] = [rows.filter((count) => count > 0).length, columns.filter((count) => count > 0).length];
  if (height < 2 || width < 2) return null;
  let [chiSquare, small] = [0, 0];
  for (const [at, row] of cells.entries()) {
    for (const [index, count] of row.entries()) {
      const expected = ((rows[at] ?? 0) * (columns[index] ?? 0)) / all;
      if (expected === 0) continue;
      chiSquare += (count - expected) ** 2 / expected;
      if (expected < 5) small += 1;
    }
  }
  const freedom = (height - 1) * (width - 1);
  return {
    chiSquare,
    freedom,
    chance: upperGamma(freedom / 2, chiSquare / 2),
    cramersV: Math.sqrt(chiSquare / (all * (Math.min(height, width) - 1))),
    isRough: small > (height * width) / 5,
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** Regularised upper incomplete gamma function Q(a, x): by its series, or by its continued fraction (Numerical Recipes 6.2). */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let [term, total] = [1 / a, 1 / a];
  for (let n = a + 1; term > total * 1e-12; n++) {
    term *= x / n;
    total += term;
  }
  return total;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let [c, d] = [1e300, 1 / b];
  let fraction = d;
  for (let i = 1; i < 1_000; i++) {
    const step = -i * (i - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-12) break;
  }
  return fraction;
}

/** Of halves and whole numbers only: by going down to 1 or to one half. */
function logGamma(a: number): number {
  let log = 0;
  for (let rest = a - 1; rest > 0; rest--) log += Math.log(rest);
  return Number.isInteger(a) ? log : log + Math.log(Math.PI) / 2;
}
