import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inTenant } from '@/db/tenancy';
import { chanceFrom } from '@/db/testing/mutations';
import { newTown } from '@/db/testing/world';
import { cellsAround, firstOf, POINT_FINENESS } from './cell';

type Pair = [number, number];

const chance = chanceFrom(7);
const between = (from: number, to: number) => from + ((to - from) * chance.below(1_000_000)) / 1_000_000;

/** Lines of ten metres to five kilometres, anywhere in the country. */
const lines = Array.from({ length: 400 }, (): Pair[] => {
  const [lon, lat, width] = [between(6, 15), between(47.5, 54.9), 0.00015 * 500 ** between(0, 1)];
  return [
    [lon, lat],
    [lon + between(-width, width), lat + between(-width, width)],
    [lon + between(-width, width), lat + between(-width, width)],
  ];
});

/** What the database holds for each geometry. */
async function cellsOf(geometries: readonly unknown[]): Promise<number[]> {
  const town = await newTown();
  const rows = await inTenant({ tenantId: town.id }, (tx) =>
    tx.execute<{ cell: number }>(sql`
      select place_cell(geometry)::float8 as cell from jsonb_array_elements(${JSON.stringify(geometries)}::jsonb) geometry`),
  );
  return rows.map(({ cell }) => cell);
}

const tileAt = (z: number, [lon, lat]: Pair) => {
  const south = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return { z, x: Math.floor((lon / 360 + 0.5) * 2 ** z), y: Math.floor(south * 2 ** z) };
};

test.each([13, 15, 18])(
  'a line that is wide enough to be seen is looked for from each tile that it comes to, zoom %i',
  async (z) => {
    const cells = await cellsOf(lines.map((coordinates) => ({ type: 'LineString', coordinates })));
    let looked = 0;
    for (const [index, line] of lines.entries()) {
      const cell = cells[index] ?? 0;
      if (cell >= firstOf(z + 4)) continue;
      for (const corner of line) {
        const ranges = cellsAround(tileAt(z, corner));
        expect(ranges.some(({ from, to }) => from <= cell && cell <= to)).toBe(true);
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(100);
  },
);

test('a point is finer than any line, and is never looked for as one', async () => {
  const [point = 0, dot = 0] = await cellsOf([
    { type: 'Point', coordinates: [10, 54] },
    {
      type: 'LineString',
      coordinates: [
        [10, 54],
        [10.00000001, 54],
      ],
    },
  ]);
  expect(point).toBeGreaterThanOrEqual(firstOf(POINT_FINENESS));
  expect(dot).toBeLessThan(firstOf(POINT_FINENESS));
});
