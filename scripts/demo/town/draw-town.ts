import type { Feature } from 'geojson';
import { centres } from '@/db/demo/content/centres';
import { lotsFrom } from '@/db/demo/content/lots';
import { areaFrom, metresFrom } from '@/db/demo/content/metres';
import { band, smooth, smoothRing } from '../shapes/lines';
import { fieldsAround } from './fields';
import { housesAlong } from './houses';
import { Taken } from './taken';
import type { Ground, Street, Town } from './town';

/** The whole base map of a town: what was drawn by hand, and the houses and fields that follow from it. */
export function drawTown(town: Town): Feature[] {
  const streets = town.streets.map((street) => ({ ...street, line: smooth(street.through) }));
  const grounds = town.grounds.map((ground) =>
    ground.round ? { ...ground, corners: smoothRing(ground.corners, 25) } : ground,
  );
  const taken = takenBy(streets, grounds);
  const lots = lotsFrom(town.seed);
  const settled = grounds.filter(({ kind }) => BUILDABLE.includes(kind)).map(({ corners }) => corners);
  const houses = streets.flatMap(({ line, built: manner, kind }) =>
    manner ? housesAlong({ line, halfWidth: halfWidths[kind], manner, lots, taken, settled }) : [],
  );
  const banks = streets.filter(({ kind }) => kind === 'river').map(({ line }) => band(line, 26, -26));
  const claimed = [...grounds.map((ground) => ground.corners), ...banks];
  const fields = fieldsAround(claimed, town.reach, lots);
  const draw = drawing(town);
  return [
    ...[...fields, ...grounds].map(draw.ground),
    ...streets.map(draw.street),
    ...houses.map((corners) => draw.ground({ kind: 'building', corners })),
    ...town.labels.map(draw.label),
  ];
}

/** From the middle to the edge of the pavement, in metres. */
const halfWidths: Record<Street['kind'], number> = {
  'street-main': 7.5,
  'street-side': 5.5,
  path: 2.5,
  rail: 8,
  river: 19,
};

/** Ground on which houses may be built. */
const BUILDABLE: readonly Ground['kind'][] = ['residential', 'commercial'];

function takenBy(streets: (Street & { line: Street['through'] })[], grounds: Ground[]): Taken {
  const taken = new Taken();
  for (const { kind, line } of streets) taken.addWay(line, halfWidths[kind] - 0.2);
  for (const { kind, corners } of grounds) if (!BUILDABLE.includes(kind)) taken.addArea(corners);
  return taken;
}

type Drawn = Street & { line: Street['through'] };

function drawing({ slug }: Town) {
  const [at, area] = [metresFrom(centres[slug]), areaFrom(centres[slug])];
  const feature = (kind: string, name: string | undefined, geometry: Feature['geometry']): Feature => ({
    type: 'Feature',
    properties: { kind, ...(name && { name }) },
    geometry,
  });
  return {
    ground: ({ kind, name, corners }: Ground) => feature(kind, name, area(...corners)),
    street: ({ kind, name, line }: Drawn) =>
      feature(kind, name, { type: 'LineString', coordinates: line.map(([east, north]) => at(east, north)) }),
    label: ({ name, at: [east, north] }: Town['labels'][number]) =>
      feature('label', name, { type: 'Point', coordinates: at(east, north) }),
  };
}
