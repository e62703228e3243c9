/**
 * The `kind` of every feature in `public/demo/<tenant>/basemap.geojson` and `public/demo/land.geojson`. Each may have
 * a `name`.
 *
 * Areas: `residential`, `commercial`, `field`, `meadow`, `forest`, `park`, `garden` (allotments), `cemetery`,
 * `playground`, `sports`, `square` (paved, no cars), `water` (ponds, and brooks as narrow areas), `building`,
 * `building-public` (church, town hall, school, station …), and in the state's map `state` and `municipality`.
 * Lines: `river`, `street-main`, `street-side`, `path`, `rail`.
 * Points: `label` (name of a quarter, town or neighbour).
 */
export const basemapKinds = [
  'state',
  'municipality',
  'residential',
  'commercial',
  'field',
  'meadow',
  'forest',
  'park',
  'garden',
  'cemetery',
  'playground',
  'sports',
  'square',
  'water',
  'building',
  'building-public',
  'river',
  'street-main',
  'street-side',
  'path',
  'rail',
  'label',
] as const;
export type BasemapKind = (typeof basemapKinds)[number];

/**
 * The `kind` of every feature in the plan drawings. Each has a German `name` for legend and click, and brings its own
 * colours (`fill`, `fill-opacity`, `stroke`, `stroke-width`).
 */
export const planKinds = [
  'carriageway',
  'cycle-lane',
  'pedestrian-area',
  'sidewalk',
  'crossing',
  'parking-kept',
  'parking-removed',
  'delivery-zone',
  'bus-stop',
  'cycle-stand',
  'tree',
  'bench',
  'fountain',
  'market-stalls',
  'outline',
  'path',
  'playground',
  'meadow',
  'pond',
  'planting',
  'sports',
  'pavilion',
] as const;
export type PlanKind = (typeof planKinds)[number];
