import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { inPortal } from '@/db/tenancy';
import { periodBefore } from './periods';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 28, 4);

/** Whether the database finds what was said then, in this period before now. */
const isIn = async (at: number, period: 'month' | 'quarter' | 'year') => {
  const asked = sql`${periodBefore(NOW, period)}::tsquery`;
  const then = sql`${new Date(at).toISOString()}::timestamptz`;
  const [row] = await inPortal((tx) =>
    tx.execute<{ found: boolean }>(sql`select search_dated('wort'::tsvector, ${then}) @@ ${asked} as found`),
  );
  return row?.found;
};

describe.each([
  ['month', 30],
  ['quarter', 90],
  ['year', 360],
] as const)('the last %s', (period, days) => {
  test('reaches back without a gap for at least so long, and not for three times that', async () => {
    const reached = [0, 0.3, 0.6, 1].map((share) => isIn(NOW - share * days * DAY_MS, period));
    expect(await Promise.all(reached)).toEqual([true, true, true, true]);
    expect(await isIn(NOW - 3 * days * DAY_MS, period)).toBe(false);
  });

  test('has what is a little ahead of us', async () => {
    expect(await isIn(NOW + DAY_MS, period)).toBe(true);
  });
});
