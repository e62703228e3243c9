import { inTenant } from '@/db/tenancy';
import { Refusal } from '@/lib/errors';
import { stepOf } from '../model/place-cells';
import { thresholdOf } from '../model/survey';
import { toldCells } from '../queries/told-cells';
import { ringOf } from './grid';
import type { Asked } from './public-views';

/**
 * The cells that everybody may see of one question, as a GeoJSON feature collection (RFC 7946): squares by their name in
 * the census' grid, each with how many people at least, and in which step of the map's colours. The right to see the
 * results is the caller's to check. Refuses with `NotFound` for a question that asks for no places.
 */
export async function cellsGeoJson(asked: Asked, question: string | null): Promise<string> {
  const told = await inTenant(asked, (tx) => toldCells(tx, asked));
  const own = told.find((each) => each.question === question);
  if (!own) throw new Refusal('NotFound', 'survey.not-found');
  const threshold = thresholdOf(asked.settings);
  return JSON.stringify({
    type: 'FeatureCollection',
    features: own.cells.map(({ cell, people }) => ({
      type: 'Feature',
      id: cell,
      geometry: { type: 'Polygon', coordinates: [ringOf(cell)] },
      properties: { cell, people, step: stepOf(people, threshold) },
    })),
  });
}
