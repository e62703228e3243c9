/** A promise of QUALITY.md and what a run gave. */
export interface Goal {
  /** Its number there, as `P1`. */
  id: string;
  what: string;
  value: number | null;
  /** At most or at least this much. */
  limit: { most: number } | { least: number };
}

/** Prints rows of figures under their columns, the first column left, figures right. */
export function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [[title, ...columns], ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => row[index + 1]?.length ?? 0)));
  const first = Math.max(...all.map(([name = '']) => name.length));
  for (const [name = '', ...cells] of all) {
    console.log([name.padEnd(first), ...cells.map((cell, index) => cell.padStart(widths[index] ?? 0))].join('  '));
  }
  console.log();
}

/** A figure with three digits that count, thousands apart. */
export const figure = (value: number | null): string =>
  value === null || !Number.isFinite(value)
    ? '–'
    : value.toLocaleString('en', {
        maximumFractionDigits: Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1))),
      });

export const ratio = (ours: number, other: number): string => (other > 0 ? `${figure(ours / other)} x` : '–');

/** Prints what was promised and what came out. A goal that is missed does not fail a run: it is told. */
export function printGoals(goals: readonly Goal[]): void {
  const rows = goals.map((goal) => [`${goal.id} ${goal.what}`, figure(goal.value), limitOf(goal), verdictOf(goal)]);
  table('goals', ['here', 'goal', ''], rows);
}

export const verdictOf = ({ value, limit }: Goal): 'ok' | 'misses' =>
  value !== null && ('most' in limit ? value <= limit.most : value >= limit.least) ? 'ok' : 'misses';

const limitOf = ({ limit }: Goal) => ('most' in limit ? `<= ${figure(limit.most)}` : `>= ${figure(limit.least)}`);
