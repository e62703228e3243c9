import type { Bounds } from '../model/view';
import type { Pictured } from '../queries';
import { publicFile } from './public-file';

/** One plan as a picture draws it: GeoJSON whose features bring a `name` for the legend and what the style reads. */
export interface PlanInPicture {
  title: string;
  json: string;
}

/** What the plans of a map draw in and around these bounds, from the lowest to the topmost. */
export type PlanFeaturesIn = (map: Pictured, bounds: Bounds) => Promise<PlanInPicture[]>;

/** From the files that the settings name: whole, since they are small. */
export const planFeaturesIn: PlanFeaturesIn = async ({ plans }) => {
  const files = await Promise.all(plans.map(({ href }) => publicFile(href)));
  return files.flatMap((json, index) => (json === null ? [] : [{ title: plans[index]?.title ?? '', json }]));
};
