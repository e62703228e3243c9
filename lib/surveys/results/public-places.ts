import { inTenant, type TenantId } from '@/db/tenancy';
import { namesNear } from '@/lib/places/queries/near';
import { questionsOf } from '../model/page';
import type { CellCount } from '../model/place-cells';
import { toldCells } from '../queries/told-cells';
import { MOST_CELLS, mappedQuestions } from './cells';
import { boundsAround, middleOf } from './grid';
import type { Asked } from './public-views';

/** A cell in a list: how many people marked something in it, where its middle is (EPSG:4326), and what is there. */
export interface ListedCell extends CellCount {
  middle: [lon: number, lat: number];
  /** Null where the town's index knows no place there. */
  name: string | null;
}

/** Where people marked something, for one question. */
export interface PublicPlaces {
  question: string;
  /** The fullest cells. */
  listed: ListedCell[];
  /** How many cells are shown altogether. */
  count: number;
  /** What a map shows of the world to show all of them: west, south, east, north (EPSG:4326); null where there are none. */
  bounds: [number, number, number, number] | null;
  /** What takes more cells counts in none. */
  limit: number;
}

/** A list is read as far as this; the map and the file have all. */
const LISTED = 10;

/** What the public is told of places, question by question. The right to see the results is the caller's to check. */
export async function publicPlaces(asked: Asked): Promise<PublicPlaces[]> {
  if (mappedQuestions(questionsOf(asked.settings.pages)).length === 0) return [];
  const told = await inTenant(asked, (tx) => toldCells(tx, asked));
  const first = told.flatMap(({ cells }) => cells.slice(0, LISTED));
  const names = first.length > 0 ? await namesOf(asked.tenantId, [...new Set(first.map(({ cell }) => cell))]) : null;
  return told.map(({ question, cells }) => ({
    question,
    listed: cells
      .slice(0, LISTED)
      .map((cell) => ({ ...cell, middle: middleOf(cell.cell), name: names?.get(cell.cell) ?? null })),
    count: cells.length,
    bounds: boundsAround(cells.map(({ cell }) => cell)),
    limit: MOST_CELLS,
  }));
}

/** So long, in milliseconds, a name is kept: to look for it takes long, and a town's places seldom change. */
const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 5_000;
const kept = new Map<string, { name: string | null; until: number }>();

async function namesOf(tenantId: TenantId, cells: readonly string[]): Promise<Map<string, string | null>> {
  const keyOf = (cell: string) => `${tenantId} ${cell}`;
  const now = Date.now();
  const missing = cells.filter((cell) => (kept.get(keyOf(cell))?.until ?? 0) < now);
  if (missing.length > 0) {
    const found = await namesNear({ tenantId }, missing.map(positionOf));
    if (kept.size > MOST_KEPT) kept.clear();
    for (const cell of missing) kept.set(keyOf(cell), { name: found.get(cell) ?? null, until: now + KEPT_MS });
  }
  return new Map(cells.map((cell) => [cell, kept.get(keyOf(cell))?.name ?? null]));
}

const positionOf = (id: string) => {
  const [lon, lat] = middleOf(id);
  return { id, lon, lat };
};
